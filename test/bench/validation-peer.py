"""The bench's 44 rules as a Great Expectations suite, and their validation with pandas.

    python validation-peer.py suite FOLDER             writes FOLDER/suite.json
    python validation-peer.py validate FOLDER FILE     prints one JSON object: seconds, peak memory, failing rows

The script makes its own virtual environment in FOLDER/venv-validation and runs itself in it.
"""

import json
import os
import re
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).parent
REQUIREMENTS = HERE / 'validation-peer-requirements.txt'


def enter(folder: Path) -> None:
    """Runs this script again inside the pinned environment, in place of itself: its memory is the peer's alone."""
    home = folder / 'venv-validation'
    python = home / 'bin' / 'python'
    done = home / 'installed.txt'
    wanted = REQUIREMENTS.read_text()
    if not done.exists() or done.read_text() != wanted:
        venv.create(home, with_pip=True, clear=True)
        pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
        subprocess.run([*pip, '-r', REQUIREMENTS], check=True)
        done.write_text(wanted)
    os.execv(python, [str(python), __file__, *sys.argv[1:], '--inside'])


RANGES = {
    'income': (0, 1_000_000),
    'debt': (0, 20_000),
    'limit_of_card': (20_000, 50_000),
    'rate': (0.01, 0.21),
    'score': (0, 1),
    'distance': (0, 50),  # some 300 rows in ten million are farther
    'amount': (0, 5_000),  # some 30 are dearer
    'age': (18, 90),
    'tenure': (0, 479),
    'visits': (0, 39),
    'children': (0, 5),
    'label': (0, 1),
}
LEVELS = {'region': 12, 'segment': 8, 'channel': 5, 'device': 4, 'country': 30}
NAMES = ['id', 'created', *RANGES, *LEVELS, 'code']
MOSTLY = {'distance': 0.95, 'channel': 0.95}


def rules(gxe):
    """20 + 12 + 5 + 7 = 44 of them."""
    return [
        *(gxe.ExpectColumnValuesToNotBeNull(column=name, mostly=MOSTLY.get(name, 1)) for name in NAMES),
        *(
            gxe.ExpectColumnValuesToBeBetween(column=name, min_value=low, max_value=high)
            for name, (low, high) in RANGES.items()
        ),
        *(
            gxe.ExpectColumnValuesToBeInSet(column=name, value_set=[f'{name} {k}' for k in range(levels)])
            for name, levels in LEVELS.items()
        ),
        gxe.ExpectColumnValuesToBeUnique(column='id'),
        gxe.ExpectColumnValuesToMatchRegex(column='code', regex='^[A-Z]{2}-[0-9]{6}$'),
        gxe.ExpectColumnValueLengthsToEqual(column='code', value=9),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A='limit_of_card', column_B='debt', or_equal=True, ignore_row_if='either_value_is_missing'
        ),
        gxe.ExpectTableRowCountToBeBetween(min_value=1_000, max_value=1_000_000_000),
        gxe.ExpectColumnMeanToBeBetween(column='income', min_value=30_000, max_value=50_000),
        gxe.ExpectColumnStdevToBeBetween(column='income', min_value=20_000, max_value=40_000),
    ]


def quiet_context():
    import great_expectations as gx

    context = gx.get_context(mode='ephemeral')
    context.variables.progress_bars = {'globally': False}
    return context


def write_suite(folder: Path) -> dict:
    import great_expectations as gx
    import great_expectations.expectations as gxe

    context = quiet_context()
    suite = context.suites.add(gx.ExpectationSuite(name='bench', expectations=rules(gxe)))
    path = folder / 'suite.json'
    path.write_text(json.dumps(suite.to_json_dict(), indent=2))
    return {'suite': str(path), 'rules': len(suite.expectations)}


def peak() -> int:
    """The most memory that this process held at once, in bytes."""
    status = Path('/proc/self/status').read_text()
    return 1024 * int(re.search(r'^VmHWM:\s+(\d+) kB$', status, re.M)[1])


def validate(file: str) -> dict:
    import great_expectations as gx
    import great_expectations.expectations as gxe
    import pandas as pd

    started = time.perf_counter()
    rows = pd.read_parquet(file) if file.endswith('.parquet') else pd.read_csv(file)
    read = time.perf_counter() - started
    context = quiet_context()
    suite = context.suites.add(gx.ExpectationSuite(name='bench', expectations=rules(gxe)))
    batch = (
        context.data_sources.add_pandas('bench')
        .add_dataframe_asset('bench')
        .add_batch_definition_whole_dataframe('bench')
        .get_batch({'dataframe': rows})
    )
    result = batch.validate(suite, result_format='SUMMARY')
    failing = []
    for one in result.results:
        if not one.success:
            asked = one.expectation_config
            rows = one.result.get('unexpected_count', 0)
            failing.append({'rule': asked.type, 'column': asked.kwargs.get('column', 'table'), 'rows': rows})
    return {
        'rules': len(result.results),
        'read': read,
        'validate': time.perf_counter() - started - read,
        'failing': failing,
        'cpu': sum(os.times()[:2]),
        'peak': peak(),
        'versions': f'Great Expectations {gx.__version__}, pandas {pd.__version__}',
    }


if __name__ == '__main__':
    folder = Path(sys.argv[2])
    if sys.argv[-1] != '--inside':
        enter(folder)
    done = write_suite(folder) if sys.argv[1] == 'suite' else validate(sys.argv[3])
    print(json.dumps(done))
