"""Promises of service/reader/kinds_of_place.py."""

from service.reader.kinds_of_place import kind_behind

READ = "南岭村在南岭水库旁,南岭水库已满,北坡林场、村里"


def test_what_stands_behind_the_name() -> None:
    assert kind_behind("南岭", "village", (), READ) == "村"
    assert kind_behind("南岭", "Reservoir", ("贮存",), READ) == "水库"
    assert kind_behind("北坡", "forest", ("林场",), READ) == "林场"
    assert kind_behind("南岭", "villages", (), READ) == "村"


def test_what_stands_elsewhere_is_not_behind_it() -> None:
    assert kind_behind("北坡", "village", ("村里",), READ) is None
    assert kind_behind("南岭", "bridge", (), READ) is None
    assert kind_behind("西滩", "village", (), READ) is None
    assert kind_behind("南岭", "inhabitant", ("村",), READ) is None
