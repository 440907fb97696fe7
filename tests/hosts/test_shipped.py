"""What is shipped: known by its bytes, whichever line ends a clone was given."""

from explainer.hosts import shipped


def test_the_list_of_the_shipped_lessons_is_up_to_date() -> None:
    folder = shipped.find_folder()
    names = sorted(path.name for path in folder.glob("*.ipynb"))

    assert sorted(shipped.read_list(folder)) == names
    assert sorted(shipped.untouched(folder)) == names, "run 'make notebooks'"
