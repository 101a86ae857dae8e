"""Documents as people hold them: the components of a page, written as HTML."""
