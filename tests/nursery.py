"""What the processes of tests/keyboard.py are forked from: every command and every rule, loaded once; nothing has been done with them."""

from importlib import import_module

from newsroom.cli.app import Commands
from newsroom.stylebook.lettering.han import simplified_only, traditional_only
from newsroom.stylebook.rule import rule_book

WHEN_NEEDED = ("pelican", "stdnum.cn.uscc", "stdnum.iso7064.mod_11_2", "newsroom.pictures.measure", "newsroom.copydesk.sound_tags")

for module in (*(f"newsroom.cli.{name}" for name in Commands.names), *WHEN_NEEDED):
    import_module(module)
rule_book()
simplified_only()
traditional_only()
