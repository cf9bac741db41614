def test_x(learner):
    pass
