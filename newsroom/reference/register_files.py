"""docs/registers.schema.json: the registers, the records beside pictures, and newsroom.toml, for editors' programs."""

from newsroom.reference.schema import DIALECT, Node, definitions, written
from newsroom.registers.forms import (
    ApprovedForm,
    CategoryForm,
    PictureForm,
    PlaceForm,
    ProblemForm,
    ProjectForm,
    SourceForm,
    TakedownsForm,
    WithdrawalForm,
    WithdrawnForm,
)
from newsroom.registers.identity import IdentityForm

_FORMS = (
    ApprovedForm,
    CategoryForm,
    IdentityForm,
    PictureForm,
    PlaceForm,
    ProblemForm,
    ProjectForm,
    SourceForm,
    TakedownsForm,
    WithdrawalForm,
    WithdrawnForm,
)
_KEYS = "^[a-z0-9-]{1,80}$"
FILES = {
    "newsroom.toml": "IdentityForm",
    "content/registers/approved.toml": "ApprovedForm",
    "content/registers/withdrawn.toml": "WithdrawnForm",
    "content/registers/takedowns.toml": "TakedownsForm",
    "content/registers/places/KEY.toml": "PlaceForm",
    "content/registers/problems/KEY.toml": "ProblemForm",
    "content/registers/projects/KEY.toml": "ProjectForm",
    "content/images/PICTURE.toml": "PictureForm",
}
TABLES = {"content/registers/sources.toml": "SourceForm", "content/registers/categories.toml": "CategoryForm"}


def registers_schema() -> str:
    """Return docs/registers.schema.json: one definition for each file, and their forms."""
    forms = definitions(*_FORMS)
    forms["WithdrawnForm"]["properties"]["withdrawn"]["items"] = _ref("WithdrawalForm")
    forms["TakedownsForm"]["properties"]["takedown"]["items"] = _ref("WithdrawalForm")
    files: dict[str, Node] = {path: _ref(form) for path, form in FILES.items()}
    files |= {path: _table(form) for path, form in TABLES.items()}
    head = {"$schema": DIALECT, "title": "Newsroom 的台账 / registers", "anyOf": [files[path] for path in sorted(files)]}
    return written({**head, "$defs": forms, "files": dict(sorted(files.items()))})


def _ref(form: str) -> Node:
    return {"$ref": f"#/$defs/{form}"}


def _table(form: str) -> Node:
    """Return the schema of a file that holds one table for each key."""
    return {"type": "object", "patternProperties": {_KEYS: _ref(form)}, "additionalProperties": False}
