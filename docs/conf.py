"Sphinx's settings for the site; `.ci/docs` makes it."
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import book     # noqa: E402

project, release = book.library, book.version
author = book.settings['DEFAULT']['author']
copyright = f'{author}; Apache-2.0'
extensions = ['myst_nb', 'links']
exclude_patterns = ['katex', 'static']
nb_execution_mode = 'off'
nb_merge_streams = True
myst_enable_extensions = ['dollarmath', 'amsmath', 'colon_fence', 'fieldlist']
myst_heading_anchors = 3
myst_heading_slug_func = 'links.anchor'
add_module_names = False
python_maximum_signature_line_length = 80
toc_object_entries_show_parents = 'hide'

html_theme = 'furo'
pygments_style, pygments_dark_style = 'a11y-light', 'github-dark'
html_title = project
html_copy_source = html_show_sourcelink = html_show_sphinx = False
html_favicon = 'static/icon.svg'
html_static_path = ['static', str(book.out/'static')]
html_css_files = ['katex/katex.min.css', 'site.css']
html_js_files = ['../../versions.js', 'site.js']
templates_path = ['templates']
html_sidebars = {'**': [f'sidebar/{x}.html' for x in ('brand', 'search', 'scroll-start', 'navigation', 'scroll-end')]}
