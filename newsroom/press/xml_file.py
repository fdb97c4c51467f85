"""XML as it is written to disk."""

from xml.etree import ElementTree


def xml_file(root: ElementTree.Element) -> bytes:
    """Return the bytes of an XML file: UTF-8, declared, indented, a line end at its end."""
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def leaf(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """Add an element that holds only text."""
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = text or None
    return element
