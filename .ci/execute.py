"""Runs notebooks from top to bottom, each in a fresh kernel, and saves them clean, with their outputs but not what goes
to standard error: progress bars and warnings are nothing to read.

    python .ci/execute.py nbs/12_formats.fgla.ipynb        # or several; without any, the whole book"""
import os
import sys
import time
from pathlib import Path

import nbformat
from check_notebooks import code_hash, is_bar
from nbclient import NotebookClient
from nbdev.clean import nbdev_clean

os.environ.pop('MPLBACKEND', None)     # in a kernel, pictures go into the notebook
book = Path(__file__).resolve().parent.parent/'nbs'
os.environ['MATPLOTLIBRC'] = str(book)   # charts in the book's colours, in its subfolders too
for path in map(Path, sys.argv[1:] or sorted(p for p in book.rglob('*.ipynb') if '.ipynb_checkpoints' not in p.parts)):
    start, notebook = time.time(), nbformat.read(path, 4)
    here = dict(metadata=dict(path=str(path.parent)))
    NotebookClient(notebook, timeout=600, kernel_name='python3', resources=here).execute()
    for cell in notebook.cells:
        if cell.cell_type != 'code': continue
        cell.outputs = [o for o in cell.outputs if o.get('name') != 'stderr' and not is_bar(o)]
        for o in cell.outputs: o.get('data', {}).pop('application/vnd.jupyter.widget-view+json', None)  # its kernel is gone
        cell.outputs = [o for o in cell.outputs if o.get('data', True)]     # what a bar has left behind
    notebook.metadata.pop('widgets', None)
    notebook.metadata['executed'] = code_hash(notebook)
    nbformat.write(notebook, path)
    nbdev_clean(str(path))
    print(f"{path}: {time.time() - start:.0f} s", flush=True)
