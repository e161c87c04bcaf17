"""Draws the samples, trains the champion and three challengers, and writes all that this folder ships.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make.py

Every draw and every fit is seeded: a second run with the same pins writes the same bytes.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss, recall_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).parent
SOURCE = 'nannyml==0.13.1'
SOURCE_SHA256 = 'cf5f4a33489834ae6773cb1baa33a0f98c0a3ee6ed9b43049478b25ce22fe869'
TRAIN_YEAR, LATER_YEAR, TEST_YEAR = 2015, 2017, 2018
ROWS = 10_000

YES_NO = {1: 'yes', 2: 'no'}
# Census column -> our column and the meaning of its codes (ACS PUMS data dictionary).
CATEGORIES = {
    'MAR': ('marital', {1: 'married', 2: 'widowed', 3: 'divorced', 4: 'separated', 5: 'never married'}),
    'RELP': (
        'relationship',
        {
            0: 'reference person', 1: 'spouse', 2: 'biological child', 3: 'adopted child', 4: 'stepchild',
            5: 'sibling', 6: 'parent', 7: 'grandchild', 8: 'parent-in-law', 9: 'child-in-law',
            10: 'other relative', 11: 'roomer', 12: 'housemate', 13: 'unmarried partner', 14: 'foster child',
            15: 'other nonrelative', 16: 'institution', 17: 'other group quarters',
        },
    ),
    'DIS': ('disability', YES_NO),
    'DEAR': ('hearing_difficulty', YES_NO),
    'DEYE': ('vision_difficulty', YES_NO),
    'DREM': ('cognitive_difficulty', YES_NO),
    'ESP': (
        'parents_at_work',
        {
            0: 'not asked', 1: 'both', 2: 'father of two', 3: 'mother of two', 4: 'neither of two',
            5: 'only father, working', 6: 'only father, not working',
            7: 'only mother, working', 8: 'only mother, not working',
        },
    ),
    'MIG': ('moved', {1: 'no', 2: 'from abroad', 3: 'within the country'}),
    'MIL': ('military', {0: 'not asked', 1: 'active', 2: 'formerly active', 3: 'training only', 4: 'never'}),
    'CIT': (
        'citizenship',
        {1: 'born in the US', 2: 'born in US territories', 3: 'born abroad to US parents', 4: 'naturalized', 5: 'not a citizen'},
    ),
    'ANC': ('ancestry', {1: 'single', 2: 'multiple', 3: 'unclassified', 4: 'not reported'}),
    'NATIVITY': ('nativity', {1: 'native', 2: 'foreign born'}),
    'SEX': ('sex', {1: 'male', 2: 'female'}),
    'RAC1P': (
        'race',
        {1: 'White', 2: 'Black', 6: 'Asian', **{code: 'other or several' for code in (3, 4, 5, 7, 8, 9)}},
    ),
}
NUMERIC = {'AGEP': 'age', 'SCHL': 'schooling'}
# Sex and race are carried for slices and fairness; no model reads them.
FEATURES = [name for name, _ in CATEGORIES.values() if name not in ('sex', 'race')]
HEALTH = ['disability', 'hearing_difficulty', 'vision_difficulty', 'cognitive_difficulty']


def census() -> pd.DataFrame:
    """All rows of the four years for people of 16 and more, whom the survey asks about work."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:']
        subprocess.run([*pip, '--dest', folder, SOURCE], check=True)
        wheel = next(Path(folder).glob('nannyml-*.whl'))
        if (found := hashlib.sha256(wheel.read_bytes()).hexdigest()) != SOURCE_SHA256:
            raise SystemExit(f'{wheel.name} must have sha256 {SOURCE_SHA256}, got {found}')
        with zipfile.ZipFile(wheel) as archive:
            part = lambda name: pd.read_parquet(
                io.BytesIO(archive.read(f'nannyml/datasets/data/employment_MA_{name}.pq'))
            )
            later = part('analysis').merge(part('analysis_target'), on='id', validate='one_to_one')
            raw = pd.concat([part('reference'), later])
    codes = raw.drop(columns=['prediction', 'predicted_probability']).astype(str).astype(float).astype('int64')
    codes = codes[codes['AGEP'] >= 16]
    rows = pd.DataFrame({'person': [f'ma-{id:06d}' for id in codes['id']], 'year': codes['year'].to_numpy()})
    for column, name in NUMERIC.items():
        rows[name] = codes[column].to_numpy()
    for column, (name, meaning) in CATEGORIES.items():
        rows[name] = codes[column].map(meaning).to_numpy()
        if rows[name].isna().any():
            raise SystemExit(f'{column} has codes that are not in the data dictionary')
    rows['employed'] = codes['employed'].to_numpy()
    return rows


def draw(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """A simple random sample of one year, in the order of the ids."""
    sample = rows[rows['year'] == year].sample(ROWS, random_state=year)
    return sample.sort_values('person').reset_index(drop=True)


def prepare(features: list[str], numeric):
    levels = {name: list(dict.fromkeys(meaning.values())) for name, meaning in CATEGORIES.values()}
    encoder = OneHotEncoder(
        categories=[levels[name] for name in features], handle_unknown='ignore', sparse_output=False, dtype=np.float32
    )
    return make_column_transformer((numeric, list(NUMERIC.values())), (encoder, features))


def logistic(features: list[str]):
    return make_pipeline(prepare(features, StandardScaler()), LogisticRegression(max_iter=5_000, tol=1e-8))


def boosting(features: list[str]):
    trees = GradientBoostingClassifier(
        n_estimators=150, learning_rate=0.1, max_depth=4, min_samples_leaf=40, random_state=7
    )
    # Unscaled, so that a split at 24.5 years is the same in ONNX's single precision.
    return make_pipeline(prepare(features, 'passthrough'), trees)


# name: (how it is built, what it reads, the year it learns from)
MODELS = {
    # In production: a plain logistic regression.
    'champion': (logistic, FEATURES, TRAIN_YEAR),
    # Pull request 1: gradient-boosted trees instead.
    'boosted-trees': (boosting, FEATURES, TRAIN_YEAR),
    # Pull request 2: the trees again, after a privacy review took the health questions out.
    'without-health': (boosting, [name for name in FEATURES if name not in HEALTH], TRAIN_YEAR),
    # Pull request 3: the champion as it was, trained on a later year.
    'retrained': (logistic, FEATURES, LATER_YEAR),
}
AS_ONNX = ('champion', 'boosted-trees')


def save(frame: pd.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    pq.write_table(table, path, compression='zstd', compression_level=19, version='2.6')


def save_onnx(model, features: list[str], rows: pd.DataFrame, expected: np.ndarray, path: Path) -> None:
    """One named input a column; the file must give the model's own probabilities back."""
    numeric = list(NUMERIC.values())
    inputs = [(name, FloatTensorType([None, 1])) for name in numeric]
    inputs += [(name, StringTensorType([None, 1])) for name in features]
    graph = to_onnx(model, initial_types=inputs, options={id(model): {'zipmap': False}}, target_opset=17)
    path.parent.mkdir(exist_ok=True)
    # skl2onnx lists its opsets in no fixed order.
    opsets = sorted(graph.opset_import, key=lambda opset: opset.domain)
    del graph.opset_import[:]
    graph.opset_import.extend(opsets)
    path.write_bytes(graph.SerializeToString(deterministic=True))
    feed = {name: rows[[name]].to_numpy(np.float32) for name in numeric}
    feed |= {name: rows[[name]].to_numpy(object) for name in features}
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    got = session.run(['probabilities'], feed)[0][:, 1]
    if (worst := np.abs(got - expected).max()) > 1e-5:
        raise SystemExit(f'{path.name} must give the probabilities of the model, got {worst:.1e} apart')


def main() -> None:
    """Without an argument the files of this folder; with a folder the same models on all rows of the test year."""
    rows = census()
    train = {year: draw(rows, year) for year in (TRAIN_YEAR, LATER_YEAR)}
    if len(sys.argv) > 1:
        test, out = rows[rows['year'] == TEST_YEAR].reset_index(drop=True), Path(sys.argv[1])
    else:
        test, out = draw(rows, TEST_YEAR), HERE
        save(train[TRAIN_YEAR], out / 'data' / 'train.parquet')
        save(train[LATER_YEAR], out / 'data' / f'train-{LATER_YEAR}.parquet')
    save(test, out / 'data' / 'test.parquet')
    print(f'{"model":<16}{"roc_auc":>9}{"log_loss":>10}{"accuracy":>10}{"recall":>8}')
    for name, (build, features, year) in MODELS.items():
        columns = [*NUMERIC.values(), *features]
        model = build(features).fit(train[year][columns], train[year]['employed'])
        score = model.predict_proba(test[columns])[:, 1]
        predicted = (score >= 0.5).astype('int64')
        predictions = pd.DataFrame({'person': test['person'], 'predicted': predicted, 'score': score})
        # Each model writes its rows in an order of its own: they are paired by id.
        save(predictions.sample(frac=1, random_state=len(name)), out / 'predictions' / f'{name}.parquet')
        if out == HERE and name in AS_ONNX:
            save_onnx(model, features, test, score, HERE / 'models' / f'{name}.onnx')
        label = test['employed']
        print(
            f'{name:<16}{roc_auc_score(label, score):>9.4f}{log_loss(label, score):>10.4f}'
            f'{accuracy_score(label, predicted):>10.4f}{recall_score(label, predicted):>8.4f}'
        )


if __name__ == '__main__':
    main()
