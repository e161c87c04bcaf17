"""scikit-learn's values of the same eight metrics for both models, and SciPy's paired bootstrap of their differences.

    python peer.py FOLDER REPLICATES

FOLDER holds test.parquet, champion.parquet and challenger.parquet. The script makes its own virtual environment
in FOLDER/venv and runs itself in it. It prints one JSON object: seconds and values.
"""

import json
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).parent


def enter(folder: Path) -> None:
    """Runs this script again inside the pinned environment."""
    home = folder / 'venv'
    python = home / 'bin' / 'python'
    done = home / 'installed.txt'
    wanted = (HERE / 'peer-requirements.txt').read_text()
    if not done.exists() or done.read_text() != wanted:
        venv.create(home, with_pip=True, clear=True)
        pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
        subprocess.run([*pip, '-r', HERE / 'peer-requirements.txt'], check=True)
        done.write_text(wanted)
    sys.exit(subprocess.run([python, __file__, *sys.argv[1:], '--inside']).returncode)


def measure(folder: Path, replicates: int) -> dict:
    import numpy as np
    import pandas as pd
    import scipy
    import sklearn
    from scipy.stats import bootstrap
    from sklearn import metrics

    def calibration_error(label, score, bins=10):
        """Not in scikit-learn: equal widths, the mean gap weighted by the bins' shares."""
        bin_of = np.minimum((score * bins).astype(int), bins - 1)
        total = np.bincount(bin_of, minlength=bins)
        gap = np.bincount(bin_of, label, bins) - np.bincount(bin_of, score, bins)
        return float(np.abs(gap).sum() / total.sum())

    def values(label, predicted, score):
        return np.array([
            metrics.roc_auc_score(label, score),
            metrics.average_precision_score(label, score),
            metrics.log_loss(label, score),
            metrics.brier_score_loss(label, score),
            metrics.accuracy_score(label, predicted),
            metrics.recall_score(label, predicted),
            metrics.f1_score(label, predicted),
            calibration_error(label, score),
        ])

    def differences(label, predicted_a, score_a, predicted_b, score_b):
        return values(label, predicted_b, score_b) - values(label, predicted_a, score_a)

    started = time.perf_counter()
    rows = pd.read_parquet(folder / 'test.parquet', columns=['id', 'label', 'region', 'segment'])
    for model in ('champion', 'challenger'):
        predictions = pd.read_parquet(folder / f'{model}.parquet')
        rows = rows.merge(predictions.add_suffix(f'_{model}'), left_on='id', right_on=f'id_{model}', validate='1:1')
    slices = [
        (rows[column] == level).to_numpy().nonzero()[0] for column in ('region', 'segment') for level in rows[column].unique()
    ]
    columns = ['label', 'predicted_champion', 'score_champion', 'predicted_challenger', 'score_challenger']
    label, *both = (rows[name].to_numpy() for name in columns)
    read = time.perf_counter()
    champion, challenger = values(label, *both[:2]), values(label, *both[2:])
    points = time.perf_counter()
    for part in slices:
        differences(label[part], *(column[part] for column in both))
    sliced = time.perf_counter()
    bootstrap(
        (label, *both), differences, paired=True, vectorized=False, n_resamples=replicates,
        batch=1, method='percentile', rng=np.random.default_rng(7),
    )
    resampled = time.perf_counter()
    return {
        'rows': len(rows),
        'read': read - started,
        'points': points - read,
        # SciPy evaluates the statistic once more on the sample itself.
        'slices': sliced - points,
        'replicate': (resampled - sliced) / (replicates + 1),
        'replicates': replicates,
        'champion': champion.tolist(),
        'challenger': challenger.tolist(),
        'versions': f'scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}',
    }


if __name__ == '__main__':
    target = Path(sys.argv[1])
    if '--inside' not in sys.argv:
        enter(target)
    print(json.dumps(measure(target, int(sys.argv[2]))))
