"""The scenes of the sample campaign, one module each."""

from __future__ import annotations

from studio.record import Scene
from studio.scenes import (
    bookshop_window,
    changhong_street,
    drainage_works,
    heating_pipes,
    hongliu_park,
    library_reading,
    market,
    parking_lot,
    qinghe_yard,
    road_works,
    shatang_crossing,
    snow_morning,
    steppe_road,
    street_lights,
    yunlan_station,
    yunshui_square,
)

SCENES: tuple[Scene, ...] = (
    hongliu_park.SCENE,
    yunshui_square.SCENE,
    changhong_street.SCENE,
    market.SCENE,
    qinghe_yard.SCENE,
    yunlan_station.SCENE,
    library_reading.SCENE,
    road_works.SCENE,
    heating_pipes.SCENE,
    drainage_works.SCENE,
    parking_lot.SCENE,
    street_lights.SCENE,
    shatang_crossing.SCENE,
    bookshop_window.SCENE,
    steppe_road.SCENE,
    snow_morning.SCENE,
)
