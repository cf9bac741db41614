"""Hidden checks of the step 02-mean-squared-error."""

from dl_labs import close, points, rng, unchanged


def ask(learner, predictions, targets):
    """One question, with the wrong answers that you expect."""
    n = len(targets)
    total = sum((p - t) ** 2 for p, t in zip(predictions, targets))
    close(
        learner.mean_squared_error(predictions, targets),
        total / n,
        instead=[
            (total, f"The errors are added up; the mean is their sum divided by {n}."),
            ((total / n) ** 0.5, "This is the root of the mean squared error."),
            (
                (sum(predictions) / n - sum(targets) / n) ** 2,
                "The means are compared; every pair has an error of its own.",
            ),
        ],
    )


def test_example(learner):
    """Is right for two predictions"""
    ask(learner, [2.0, 7.0], [5.0, 5.0])


@points(2)
def test_any_length(learner):
    """Works for lists of any length"""
    chance = rng()
    for n in (3, 8):
        targets = [chance.uniform(-5.0, 5.0) for _ in range(n)]
        ask(learner, [t + chance.choice([-1, 1]) * chance.uniform(2.0, 4.0) for t in targets], targets)


def test_one(learner):
    """Works for a single prediction"""
    ask(learner, [4.0], [1.0])


def test_lists_stay(learner):
    """Leaves the lists as they are"""
    unchanged(learner.mean_squared_error([1.0, 2.0], [2.0, 4.0]))
