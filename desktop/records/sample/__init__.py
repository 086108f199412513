"""The sample register: two real meetings as data in `seeds/`, entered by a clerk's own verbs."""

from desktop.records.sample.loading import load_sample
from desktop.records.sample.making import make_sample

__all__ = ["load_sample", "make_sample"]
