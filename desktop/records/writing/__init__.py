"""Verbs that change the register: each is one thing a clerk would say, in one transaction."""
