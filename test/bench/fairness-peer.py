"""fairlearn's MetricFrame of six metrics in six groups, and its bootstrap.

    python fairness-peer.py FOLDER REPLICATES

FOLDER holds test.parquet and challenger.parquet. The script makes its own virtual environment in FOLDER/venv-fairness
and runs itself in it. It prints one JSON object: seconds and values.
"""

import json
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).parent
REQUIREMENTS = HERE / 'fairness-peer-requirements.txt'


def enter(folder: Path) -> None:
    """Runs this script again inside the pinned environment."""
    home = folder / 'venv-fairness'
    python = home / 'bin' / 'python'
    done = home / 'installed.txt'
    wanted = REQUIREMENTS.read_text()
    if not done.exists() or done.read_text() != wanted:
        venv.create(home, with_pip=True, clear=True)
        pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
        subprocess.run([*pip, '-r', REQUIREMENTS], check=True)
        done.write_text(wanted)
    sys.exit(subprocess.run([python, __file__, *sys.argv[1:], '--inside']).returncode)


def measure(folder: Path, replicates: int) -> dict:
    import fairlearn
    import pandas as pd
    import sklearn
    from fairlearn import metrics as fair
    from sklearn.metrics import accuracy_score

    started = time.perf_counter()
    rows = pd.read_parquet(folder / 'test.parquet', columns=['id', 'label', 'group'])
    rows = rows.merge(pd.read_parquet(folder / 'challenger.parquet', columns=['id', 'predicted']), on='id')
    read = time.perf_counter() - started

    def frame(**bootstrap):
        begun = time.perf_counter()
        made = fair.MetricFrame(
            metrics={
                'selection_rate': fair.selection_rate,
                'true_positive_rate': fair.true_positive_rate,
                'false_positive_rate': fair.false_positive_rate,
                'false_negative_rate': fair.false_negative_rate,
                'true_negative_rate': fair.true_negative_rate,
                'accuracy': accuracy_score,
            },
            y_true=rows['label'],
            y_pred=rows['predicted'],
            sensitive_features=rows['group'],
            **bootstrap,
        )
        return time.perf_counter() - begun, made

    points, made = frame()
    drawn, _ = frame(n_boot=replicates, ci_quantiles=[0.05, 0.95], random_state=7)
    return {
        'read': read,
        'points': points,
        'replicate': (drawn - points) / replicates,
        'replicates': replicates,
        'values': made.by_group.to_dict(),
        'difference': float(made.difference()['selection_rate']),
        'ratio': float(made.ratio()['selection_rate']),
        'versions': f'fairlearn {fairlearn.__version__}, scikit-learn {sklearn.__version__}, pandas {pd.__version__}',
    }


if __name__ == '__main__':
    folder = Path(sys.argv[1])
    if sys.argv[-1] != '--inside':
        enter(folder)
    print(json.dumps(measure(folder, int(sys.argv[2]))))
