from dl_labs import close, points


def test_number(learner):
    """Doubles a number"""
    close(learner.double(3.5), 7.0, instead=[(12.25, "The number is squared; it has to be doubled.")])


@points(2)
def test_negative(learner):
    """Doubles a negative number"""
    close(learner.double(-2.0), -4.0)
