"""docs/registers.schema.json: the registers, the records beside pictures, and newsroom.toml, for editors' programs."""

from newsroom.reference.schema import DIALECT, Node, definitions, written
from newsroom.registers.campaign_forms import (
    ActivityForm,
    AreaForm,
    AssessmentForm,
    CategoryForm,
    CentreForm,
    GridForm,
    IndicatorForm,
    LeadershipForm,
    PlaceForm,
    PlanForm,
    ProblemForm,
    ProjectForm,
    UnitForm,
)
from newsroom.registers.forms import ApprovedForm, PictureForm, SourceForm, TakedownsForm, WithdrawalForm, WithdrawnForm
from newsroom.registers.identity import IdentityForm

_FORMS = (
    ActivityForm,
    ApprovedForm,
    AreaForm,
    AssessmentForm,
    CategoryForm,
    CentreForm,
    GridForm,
    IdentityForm,
    IndicatorForm,
    LeadershipForm,
    PictureForm,
    PlaceForm,
    PlanForm,
    ProblemForm,
    ProjectForm,
    SourceForm,
    TakedownsForm,
    UnitForm,
    WithdrawalForm,
    WithdrawnForm,
)
_KEYS = "^[a-z0-9-]{1,80}$"
FILES = {
    "newsroom.toml": "IdentityForm",
    "content/registers/approved.toml": "ApprovedForm",
    "content/registers/withdrawn.toml": "WithdrawnForm",
    "content/registers/takedowns.toml": "TakedownsForm",
    "content/registers/organisation.toml": "OrganisationFile",
    "content/registers/plan.toml": "PlanForm",
    "content/registers/activities/KEY.toml": "ActivityForm",
    "content/registers/places/KEY.toml": "PlaceForm",
    "content/registers/problems/KEY.toml": "ProblemForm",
    "content/registers/projects/KEY.toml": "ProjectForm",
    "content/images/PICTURE.toml": "PictureForm",
}
TABLES = {
    "content/registers/sources.toml": "SourceForm",
    "content/registers/categories.toml": "CategoryForm",
    "content/registers/assessments.toml": "AssessmentForm",
    "content/registers/indicators.toml": "IndicatorForm",
    "content/registers/centres.toml": "CentreForm",
}


def registers_schema() -> str:
    """Return docs/registers.schema.json: one definition for each file, and their forms."""
    forms = definitions(*_FORMS)
    forms["WithdrawnForm"]["properties"]["withdrawn"]["items"] = _ref("WithdrawalForm")
    forms["TakedownsForm"]["properties"]["takedown"]["items"] = _ref("WithdrawalForm")
    forms["AreaForm"]["properties"]["grids"] = _table("GridForm")
    forms["OrganisationFile"] = _organisation()
    files: dict[str, Node] = {path: _ref(form) for path, form in FILES.items()}
    files |= {path: _table(form) for path, form in TABLES.items()}
    head = {"$schema": DIALECT, "title": "Newsroom 的台账 / registers", "anyOf": [files[path] for path in sorted(files)]}
    return written({**head, "$defs": forms, "files": dict(sorted(files.items()))})


def _ref(form: str) -> Node:
    return {"$ref": f"#/$defs/{form}"}


def _organisation() -> Node:
    parts = {"leadership": _ref("LeadershipForm"), "units": _table("UnitForm"), "areas": _table("AreaForm")}
    return {"type": "object", "properties": parts, "additionalProperties": False}


def _table(form: str) -> Node:
    """Return the schema of a file that holds one table for each key."""
    return {"type": "object", "patternProperties": {_KEYS: _ref(form)}, "additionalProperties": False}
