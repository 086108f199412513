"""The register: what is kept, the rules it is kept by, and the verbs that change it."""
