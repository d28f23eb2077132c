"""The list of the newspaper's pictures: where each is published and who draws it."""

from collections.abc import Callable

from studio import charts, coast, evenings, harbour, indoors, town
from studio.canvas import Canvas

PICTURES: tuple[tuple[str, Callable[[], Canvas]], ...] = (
    ("2024/11/falaise-des-echouages.png", coast.crumbling_cliff),
    ("2024/12/theatre-de-la-criee.png", indoors.theatre_stage),
    ("2025/02/ecole-du-mole.png", town.school_yard),
    ("2025/03/parcs-a-huitres.png", coast.oyster_beds),
    ("2025/05/eoliennes-trois-soeurs.png", harbour.sea_turbines),
    ("2025/06/carte-de-la-baie.png", charts.bay_map),
    ("2025/07/voiliers-en-course.png", harbour.yachts_racing),
    ("2025/09/observatoire-de-montfauve.png", coast.observatory),
    ("2025/10/bibliotheque-de-la-corderie.png", indoors.library),
    ("2026/01/tramway-des-quais.png", town.quay_tram),
    ("2026/02/stade-des-salines.png", evenings.floodlit_stadium),
    ("2026/03/resultats-du-second-tour.png", charts.results_chart),
    ("2026/03/urne-en-mairie.png", indoors.polling_station),
    ("2026/05/halles-centrales.png", town.market_hall),
    ("2026/06/dunes-et-oyats.png", coast.dunes),
    ("2026/08/concert-sur-le-quai.png", evenings.concert_on_the_quay),
    ("2026/09/chalutiers-a-quai.png", harbour.trawlers_at_the_quay),
    ("2026/10/facades-du-vieux-mole.png", town.old_quarter),
    ("2026/10/station-marine.png", indoors.marine_station),
    ("2026/11/capsule-du-temps.png", indoors.time_capsule),
    ("2026/11/debarquements-a-la-criee.png", charts.landings_chart),
    ("2026/11/grand-fanal.png", harbour.great_lantern),
    ("2026/11/port-a-l-aube.png", harbour.port_at_dawn),
)
