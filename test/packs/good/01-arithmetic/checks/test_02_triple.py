from dl_labs import close


def test_number(learner):
    """Triples a number"""
    close(learner.triple(1.5), 4.5)
