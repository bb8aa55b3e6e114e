function initialize({ model }) {        // once for each kernel and page, however often the panel is shown
  let context, gain, end = 0, blocks = [], timer;
  const set = values => { for (const name in values) model.set(name, values[name]); model.save_changes(); };

  function silence() {                  // at once, without asking the kernel
    clearInterval(timer);
    context?.close();
    context = undefined;
    blocks = [];
  }

  function tell() {                     // what was heard, in seconds of the broadcast
    const now = context.currentTime;
    while (blocks.length > 1 && blocks[1].at <= now) blocks.shift();
    const { at, begin, seconds } = blocks[0];
    set({ heard: begin + Math.max(0, Math.min(seconds, now - at)) });
  }

  function play({ rate, channels, begin }, data) {
    if (!begin) {                       // a new broadcast
      silence();
      context = new AudioContext({ sampleRate: rate });
      gain = new GainNode(context);
      gain.connect(context.destination);
      end = context.currentTime + .1;
      timer = setInterval(tell, 250);
    }
    if (!context) return;               // stopped
    const samples = new Int16Array(data.buffer, data.byteOffset, data.byteLength / 2), n = samples.length / channels;
    const buffer = context.createBuffer(channels, n, rate), source = new AudioBufferSourceNode(context, { buffer });
    for (let c = 0; c < channels; c++) {
      const to = buffer.getChannelData(c);
      for (let i = 0; i < n; i++) to[i] = samples[c * n + i] / 32768;
    }
    if (begin && end < context.currentTime) {       // it came too late
      end = context.currentTime + .1;
      set({ gaps: model.get('gaps') + 1 });
    }
    source.connect(gain);
    source.start(end);
    blocks.push({ at: end, begin, seconds: n / rate });
    end += n / rate;
  }

  const pressed = e => { if (e.target.closest?.('.dd-halt')) silence(); };
  document.addEventListener('click', pressed, true);
  model.on('msg:custom', (message, [data]) => message.rate ? play(message, data) : silence());
  return () => { silence(); document.removeEventListener('click', pressed, true); };
}

export default { initialize, render() {} };
