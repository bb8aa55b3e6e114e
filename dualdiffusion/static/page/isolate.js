// A service worker that lets the page use several threads on a server without special headers: it answers with what the server
// sends, and adds the two headers by which a browser grants shared memory. It keeps nothing.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  event.respondWith(fetch(event.request).then(response => {
    if (response.status !== 200) return response
    const headers = new Headers(response.headers)
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Embedder-Policy', 'require-corp')
    return new Response(response.body, {status: response.status, statusText: response.statusText, headers})
  }))
})
