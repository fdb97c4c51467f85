"""PREVIEW   the site on this machine while it is written: rebuilt on every save, findings on the page itself"""
