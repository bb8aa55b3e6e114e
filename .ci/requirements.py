"""Prints what to install besides the package: `lowest`, each requirement of settings.ini at its lower bound; `locked`, what is
installed in this environment, as constraints.txt wants it. What torch brings for GPUs is left to torch, which pins it.

    python .ci/requirements.py lowest > lowest.txt"""
import re
import sys
from configparser import ConfigParser
from importlib.metadata import distributions
from pathlib import Path

GPU = re.compile(r'nvidia-|cuda-|triton')      # other machines have other ones, or none


def lowest() -> list[str]:
    settings = ConfigParser(delimiters=['='])
    settings.read(Path(__file__).resolve().parent.parent/'settings.ini', encoding='utf-8')
    words = ' '.join(v for k, v in settings['DEFAULT'].items() if k.endswith('requirements')).split()
    return sorted({re.sub(r'\[.*\]|,.*', '', w).replace('>=', '==') for w in words if '>=' in w})

def locked() -> list[str]:
    found = {re.sub(r'[-_.]+', '-', d.name).lower(): d.version.split('+')[0] for d in distributions()}
    return sorted(f'{k}=={v}' for k, v in found.items() if not GPU.match(k) and k not in ('dualdiffusion', 'pip', 'setuptools', 'wheel'))


print('\n'.join(dict(lowest=lowest, locked=locked)[sys.argv[1]]()))
