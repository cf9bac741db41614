"""How wrong predictions are."""


def squared_error(prediction, target):
    """The squared error of one prediction.

    prediction, target: floats
    returns: a float, never negative
    """
    return (prediction - target) ** 2


def mean_squared_error(predictions, targets):
    """The mean of the squared errors of many predictions.

    predictions, targets: lists of floats, equally long, not empty
    returns: a float
    """
    errors = [squared_error(p, t) for p, t in zip(predictions, targets)]
    return (sum(errors) / len(errors)) ** 0.5
