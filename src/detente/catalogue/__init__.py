"""The cases that come with Detente, filed by citation; nothing but data.

``cases`` are negotiations of the real world, from public sources; ``textbook`` are examples of the
literature. Beside ``textbook/NAME.yaml`` stands ``textbook/NAME.expected.json``: what its source
publishes, where it does so, and the question whose answer must have these fields. The cases are
loaded by ``catalogue:cases/NAME`` wherever a file is.
"""
