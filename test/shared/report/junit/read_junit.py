"""Reads JUnit files as junitparser does and holds them against a schema; prints what it found as JSON.

    python read_junit.py schema.xsd file.xml...
"""

import json
import sys

from junitparser import JUnitXml
from lxml import etree


def suite_of(suite):
    return {
        "name": suite.name,
        "tests": suite.tests,
        "failures": suite.failures,
        "errors": suite.errors,
        "skipped": suite.skipped,
        "time": suite.time,
        "timestamp": suite.timestamp,
        "properties": {each.name: each.value for each in suite.properties()},
        "cases": [
            {
                "classname": case.classname,
                "name": case.name,
                "results": [
                    {
                        "kind": type(result).__name__.lower(),
                        "type": result.type,
                        "message": result.message,
                        "text": result.text,
                    }
                    for result in case.result
                ],
                "out": case.system_out,
            }
            for case in suite
        ],
    }


def read(path, schema):
    root = JUnitXml.fromfile(path)
    valid = schema.validate(etree.parse(path))
    return {
        "faults": [] if valid else [str(fault) for fault in schema.error_log][:5],
        "tests": root.tests,
        "failures": root.failures,
        "errors": root.errors,
        "time": root.time,
        "suites": [suite_of(suite) for suite in root],
    }


schema = etree.XMLSchema(etree.parse(sys.argv[1]))
print(json.dumps([read(path, schema) for path in sys.argv[2:]]))
