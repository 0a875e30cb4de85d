#!/usr/bin/python3
"""Generated option sets: the published JSON Schema and the reader say the same of each.

usage: figures_schema.py CHECK_OPTIONS SCHEMA [SEED]

Valid documents are made from the schema itself; invalid ones by one change of a valid one. Both judges
see every document. What only the reader can know (references between parts) is kept right here and
broken in hand-made documents at the end.
"""
import copy
import json
import random
import subprocess
import sys

import jsonschema

COUNT = 400
REFERENCES = {"parent", "stage_reached"}


class Maker:
    def __init__(self, schema, seed):
        self.schema = schema
        self.random = random.Random(seed)

    def resolve(self, schema):
        return self.schema["$defs"][schema["$ref"].split("/")[-1]] if "$ref" in schema else schema

    def make(self, schema, key="", depth=0):
        schema = self.resolve(schema)
        if "anyOf" in schema:
            return self.make(self.random.choice(schema["anyOf"]), key, depth)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        kind = schema.get("type")
        kind = self.random.choice(kind) if isinstance(kind, list) else kind
        if kind == "object":
            return self.make_object(schema, depth)
        if kind == "array":
            if "minItems" in schema:
                return [0, self.random.randint(101, 200)]
            return [self.make(schema["items"], key, depth + 1) for _ in range(self.random.randint(0, 2))]
        return self.make_scalar(kind, schema, key)

    def make_scalar(self, kind, schema, key):
        if kind == "boolean":
            return False if key == "chosen" else self.random.random() < 0.5
        if kind == "integer":
            return self.random.randint(max(schema.get("minimum", 0), -5), min(schema.get("maximum", 50), 3000))
        if kind == "number":
            return round(self.random.uniform(0, 100), 2)
        pattern = schema.get("pattern", "")
        if "https" in pattern:
            return self.random.choice(["https://a.example/x", "http://b.example", "mailto:c@d.example"])
        if "[0-9]{4}" in pattern:
            return self.random.choice(["2023", "2023-10", "2023-10-05"])
        if "a-z0-9" in pattern:
            return "id-%d" % self.random.randint(0, 10**9)
        return "words %d" % self.random.randint(0, 10**6)

    def make_object(self, schema, depth):
        properties = schema.get("properties", {})
        wanted = set(schema.get("required", []))
        wanted |= {k for k in properties if self.random.random() < (0.5 if depth < 2 else 0.3)}
        wanted -= REFERENCES
        if "oneOf" in schema:
            group = self.random.choice([g for g in schema["oneOf"] if "rank" not in g["required"]])
            wanted |= set(group["required"])
            wanted -= set(group["properties"])
        if "then" in schema and "visibility" in wanted:
            wanted |= set(schema["then"]["required"])
        result = {k: self.make(properties[k], k, depth + 1) for k in properties if k in wanted}
        if self.random.random() < 0.2:
            result["x_own"] = {"anything": [1, None]}
        return result

    def document(self):
        document = self.make(self.schema)
        self.mend_references(document)
        return document

    def mend_references(self, document):
        """What the schema cannot say: references that lead somewhere, and ends in their order."""
        axes = document.setdefault("axes", [])
        axes.append({"id": "line", "domain": [-1000, 1000]})
        for axis in axes[:-1]:
            axis.pop("zones", None)
        for part in ("criteria", "stages", "preference_path", "figures"):
            for item in document.get(part, []):
                if "axis" in item:
                    item["axis"] = "line"
        for criterion in document.get("criteria", []):
            criterion.pop("scale", None)
        document.setdefault("criteria", []).append({"id": "pay", "scale": {"min": 0, "max": 20}})
        document.pop("stages", None)
        for flow in document.get("funnel", {}).get("flows", []):
            flow["number"] = self.random.randint(0, 40)
        for option in document.get("options", []):
            for key in ("positions", "scores"):
                option.pop(key, None)
            if self.random.random() < 0.7:
                position = self.make({"$ref": "#/$defs/position"})
                if "from" in position:
                    position["from"], position["to"] = sorted((position["from"], position["to"]))
                option["positions"] = {"line": self.random.choice([position, 5])}
            if self.random.random() < 0.5:
                option["scores"] = {"pay": self.random.choice([3, {"value": 4, "qualifier": "about"}, {"min": 1, "max": 2}])}
        for place in self.containers(document, []):
            if all(isinstance(place.get(end), (int, float)) for end in ("min", "max")):
                place["min"], place["max"] = sorted((place["min"], place["max"]))

    def containers(self, value, found):
        if isinstance(value, dict):
            found.append(value)
            for k, v in value.items():
                if not k.startswith("x_"):
                    self.containers(v, found)
        if isinstance(value, list):
            for item in value:
                self.containers(item, found)
        return found

    def broken(self, document):
        document = copy.deepcopy(document)
        place = self.random.choice(self.containers(document, []))
        keys = [k for k in place if not k.startswith("x_")]
        change = self.random.randint(0, 3)
        if change == 0 or not keys:
            place["outcom"] = "offer"
        elif change == 1:
            place[self.random.choice(keys)] = None
        elif change == 2:
            place[self.random.choice(keys)] = [[True]]
        else:
            place.pop(self.random.choice(keys))
        return document


ONLY_THE_READER_KNOWS = [
    ({"options": [{"name": "A", "parent": "nobody"}]}, "MP0306"),
    ({"options": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}, "MP0305"),
    ({"options": [{"name": "A", "chosen": True}, {"name": "B", "chosen": True}]}, "MP0307"),
    ({"axes": [{"id": "a", "domain": [5, 1]}]}, "MP0304"),
    ({"options": [{"name": "A", "attributes": [{"key": "rent", "number": {"min": 9, "max": 3}}]}]}, "MP0304"),
    ({"axes": [{"id": "a"}], "options": [{"name": "A", "positions": {"a": 101}}]}, "MP0304"),
    ({"funnel": {"flows": [{"from": "a", "to": "b", "number": -1}]}}, "MP0304"),
    ({"funnel": {"flows": [{"from": "a", "to": "b", "number": 1}, {"from": "b", "to": "a", "number": 1}]}}, "MP0314"),
]


def read_all(program, documents):
    lines = "".join(json.dumps(d) + "\n" for d in documents)
    out = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    return out.splitlines()


def main():
    program, schema_file = sys.argv[1:3]
    schema = json.load(open(schema_file, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    maker = Maker(schema, int(sys.argv[3]) if len(sys.argv) > 3 else 20241121)
    documents = [maker.document() for _ in range(COUNT)]
    documents += [maker.broken(d) for d in documents]
    answers = read_all(program, documents)
    passed = failed = valid = 0
    for document, answer in zip(documents, answers, strict=True):
        by_schema = validator.is_valid(document)
        valid += by_schema
        # Ids made away with by a change may leave a reference behind, which the reader alone sees.
        agree = by_schema == (answer == "valid") or (by_schema and set(answer.split()) <= {"MP0306"})
        passed, failed = passed + agree, failed + (not agree)
        if not agree and failed < 6:
            print("FAILED: schema", by_schema, "reader", answer)
            print("  ", json.dumps(document)[:1500])
            for error in list(validator.iter_errors(document))[:2]:
                print("  ", error.json_path, error.message[:200])
    for (document, code), answer in zip(ONLY_THE_READER_KNOWS, read_all(program, [d for d, _ in ONLY_THE_READER_KNOWS])):
        good = validator.is_valid(document) and answer == code
        passed, failed = passed + good, failed + (not good)
        if not good:
            print("FAILED:", json.dumps(document), answer)
    if not COUNT * 0.8 < valid < COUNT * 1.6:
        print("FAILED: %d of %d documents are valid, which proves little" % (valid, len(documents)))
        failed += 1
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
