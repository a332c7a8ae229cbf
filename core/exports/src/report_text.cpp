#include "report_text.h"

#include <algorithm>
#include <array>

namespace corredor::exports {
namespace {

struct Words {
    Text text; ///< repeats the position, so that a line in the wrong place does not compile
    std::string_view english;
    std::string_view spanish;
};

constexpr std::array<Words, textCount> words = {{
    {Text::Eyebrow,
     "EV charging on both sides of the border",
     "Carga de vehículos eléctricos a ambos lados de la frontera"},
    {Text::Contents, "Contents", "Contenido"},
    {Text::KeyFigures, "Key figures", "Cifras clave"},
    {Text::Measure, "What exists", "Lo que existe"},
    {Text::UnitedStates, "United States", "Estados Unidos"},
    {Text::Mexico, "Mexico", "México"},
    {Text::Total, "Total", "Total"},
    {Text::Stations, "Charging stations", "Estaciones de carga"},
    {Text::Records, "Source records", "Registros de las fuentes"},
    {Text::PortsL1, "Level 1 ports", "Puertos de nivel 1"},
    {Text::PortsL2, "Level 2 ports", "Puertos de nivel 2"},
    {Text::PortsDc, "DC fast ports", "Puertos de carga rápida"},
    {Text::KeyNote,
     "A station is a place drivers know; a port serves one vehicle at a time. Records that repeat "
     "a station are counted once.",
     "Una estación es un lugar que los conductores conocen; un puerto atiende un vehículo a la "
     "vez. Los registros que repiten una estación se cuentan una sola vez."},
    {Text::Map, "Map", "Mapa"},
    {Text::MapNote,
     "The numbers are the places of the sites in the plan, 1 = greatest gain. Where sites lie "
     "close together the numbers are moved aside and a line leads to the site.",
     "Los números son el lugar de cada sitio en el plan, 1 = mayor ganancia. Donde los sitios "
     "están muy juntos, los números se apartan y una línea lleva al sitio."},
    {Text::LegendFast, "Station with fast charging", "Estación con carga rápida"},
    {Text::LegendSlow, "Station, levels 1 and 2 only", "Estación, solo niveles 1 y 2"},
    {Text::LegendCandidates, "Candidate site, by score", "Sitio candidato, por puntaje"},
    {Text::LegendPlan, "Site in the plan", "Sitio del plan"},
    {Text::LegendCrossing, "Port of entry", "Cruce fronterizo"},
    {Text::LowScore, "low", "bajo"},
    {Text::HighScore, "high", "alto"},
    {Text::Plan, "The plan", "El plan"},
    {Text::PlanIntro,
     "The sites chosen, by what the plan would lose without each of them.",
     "Los sitios elegidos, según lo que el plan perdería sin cada uno de ellos."},
    {Text::NoPlan,
     "This run describes what exists; no plan was asked for.",
     "Esta corrida describe lo que existe; no se pidió un plan."},
    {Text::PlanPinned,
     "Pinned by the planner: in the plan whatever they gain",
     "Fijados por la planificación: en el plan sea cual sea su ganancia"},
    {Text::PlanForbidden,
     "Forbidden by the planner: left out of the plan",
     "Prohibidos por la planificación: fuera del plan"},
    {Text::Fairness, "Fairness", "Equidad del plan"},
    {Text::Floors, "What each group gets at least", "Lo que cada grupo recibe como mínimo"},
    {Text::FloorsIntro,
     "Floors of the scenario: plans that break one are not taken, however many people they cover. "
     "Shares are of all people of the group, covered by the plan or by what exists.",
     "Mínimos del escenario: no se acepta un plan que incumpla alguno, por más personas que cubra. "
     "Los porcentajes son de todas las personas del grupo, cubiertas por el plan o por lo "
     "existente."},
    {Text::FloorWord, "Floor", "Mínimo"},
    {Text::Group, "Group", "Grupo"},
    {Text::CoveredPeople, "People covered", "Personas con cobertura"},
    {Text::CoveredShare, "Share covered", "Parte con cobertura"},
    {Text::LeastSites, "Sites at least", "Sitios como mínimo"},
    {Text::Tradeoff, "What fairness costs", "Lo que cuesta la equidad"},
    {Text::TradeoffIntro,
     "Point 1 is the plan. Each further point is the plan that covers most people when no group "
     "may be worse off than stated; at the last one the worst-off group is best off. The bound is "
     "proved: no plan that leaves every group as well off covers more.",
     "El punto 1 es el plan. Cada punto siguiente es el plan que cubre a más personas cuando "
     "ningún grupo puede estar peor de lo indicado; en el último, el grupo más rezagado está lo "
     "mejor posible. La cota está demostrada: ningún plan que deje igual de bien a todos los "
     "grupos cubre a más."},
    {Text::FairestAlready,
     "No plan leaves the worst-off group better off than this one: fairness costs nobody.",
     "Ningún plan deja al grupo más rezagado mejor que este: la equidad no le cuesta a nadie."},
    {Text::NoFairerFound,
     "No plan was found that leaves the worst-off group better off; the bound below says how much "
     "better one could be.",
     "No se encontró un plan que deje mejor al grupo más rezagado; la cota de abajo dice cuánto "
     "mejor podría ser."},
    {Text::FairestShare,
     "Greatest share found of the worst-off group",
     "Mayor cobertura hallada del grupo más rezagado"},
    {Text::PointWord, "Point", "Punto"},
    {Text::WorstGroup, "Worst-off group", "Grupo más rezagado"},
    {Text::WorstShare, "Covered share of the worst-off group", "Cobertura del grupo más rezagado"},
    {Text::CoveredInAll, "People covered in all", "Personas con cobertura en total"},
    {Text::CostPeople, "Fewer people than at point 1", "Personas menos que en el punto 1"},
    {Text::StepCost, "Fewer than at the point before", "Menos que en el punto anterior"},
    {Text::GroupsListed, "Groups listed, worst off first:", "Grupos listados, del más rezagado:"},
    {Text::Objective, "Objective", "Objetivo"},
    {Text::Status, "Proof", "Demostración"},
    {Text::Value, "Value of the plan", "Valor del plan"},
    {Text::Bound, "Proved bound", "Cota demostrada"},
    {Text::Gap, "Gap to the bound", "Distancia a la cota"},
    {Text::ServedAlready,
     "Served already by existing fast chargers",
     "Ya atendidas por cargadores rápidos existentes"},
    {Text::TotalDemand, "Total demand considered", "Demanda total considerada"},
    {Text::Sites, "Sites chosen", "Sitios elegidos"},
    {Text::Rank, "No.", "Núm."},
    {Text::Site, "Site", "Sitio"},
    {Text::Road, "Road", "Carretera"},
    {Text::State, "State", "Estado"},
    {Text::Country, "Country", "País"},
    {Text::Gain, "Gain", "Ganancia"},
    {Text::Score, "Score", "Puntaje"},
    {Text::ScoreParts, "How the score comes about", "Cómo se forma el puntaje"},
    {Text::Criteria, "Criteria", "Criterios"},
    {Text::CriteriaIntro,
     "Each criterion is measured at every candidate site, brought to a scale from 0 (worst) to 1 "
     "(best) and multiplied by its share of the weights. The score is the sum of these parts.",
     "Cada criterio se mide en todos los sitios candidatos, se lleva a una escala de 0 (peor) a 1 "
     "(mejor) y se multiplica por su proporción de los pesos. El puntaje es la suma de esas "
     "partes."},
    {Text::Criterion, "Criterion", "Criterio"},
    {Text::Unit, "Unit", "Unidad"},
    {Text::Weight, "Weight", "Peso"},
    {Text::Direction, "Direction", "Sentido"},
    {Text::Normalisation, "Scale", "Escala"},
    {Text::Minimum, "Minimum", "Mínimo"},
    {Text::Mean, "Mean", "Media"},
    {Text::Maximum, "Maximum", "Máximo"},
    {Text::MoreIsBetter, "more is better", "más es mejor"},
    {Text::LessIsBetter, "less is better", "menos es mejor"},
    {Text::MinMax, "minimum to maximum", "mínimo a máximo"},
    {Text::Percentile, "percentile", "percentil"},
    {Text::Target, "target", "meta"},
    {Text::Weights, "Weights and what rests on them", "Los pesos y lo que depende de ellos"},
    {Text::WeightsDirect,
     "The weights were stated one by one.",
     "Los pesos se indicaron uno por uno."},
    {Text::WeightsSwing,
     "The weights come from swing points: 100 for moving the criterion that matters most "
     "from its worst to its best value, and less for the others in proportion.",
     "Los pesos salen de puntos por cambio (swing): 100 por llevar el criterio que más "
     "importa de su peor a su mejor valor, y menos para los demás en proporción."},
    {Text::WeightsAhp,
     "The weights come from pairwise comparisons (analytic hierarchy process, AHP). Each "
     "number says how many times as much the criterion of the row matters as that of the "
     "column.",
     "Los pesos salen de comparaciones por pares (proceso analítico jerárquico, AHP). "
     "Cada número dice cuántas veces importa más el criterio del renglón que el de la "
     "columna."},
    {Text::SwingPoints, "Points", "Puntos"},
    {Text::WeightShare, "Share of the weights", "Proporción de los pesos"},
    {Text::ConsistencyGood,
     "Largest eigenvalue {0}, consistency index {1}, random index {2}: the consistency "
     "ratio is {3}, not above {4}. The comparisons agree well enough.",
     "Mayor valor propio {0}, índice de consistencia {1}, índice aleatorio {2}: la "
     "razón de consistencia es {3}, no mayor que {4}. Las comparaciones concuerdan lo "
     "suficiente."},
    {Text::ConsistencyDoubtful,
     "Warning: largest eigenvalue {0}, consistency index {1}, random index {2}: the "
     "consistency ratio is {3}, above {4}. The comparisons contradict each other; look at "
     "them again before relying on the weights.",
     "Aviso: mayor valor propio {0}, índice de consistencia {1}, índice aleatorio {2}: "
     "la razón de consistencia es {3}, mayor que {4}. Las comparaciones se contradicen; "
     "revíselas antes de confiar en los pesos."},
    {Text::RankedBySum,
     "Sites are ranked by the weighted sum of their values. As a second method, TOPSIS "
     "ranks them by closeness to the best and distance from the worst of all sites.",
     "Los sitios se ordenan por la suma ponderada de sus valores. Como segundo método, "
     "TOPSIS los ordena por cercanía a lo mejor y distancia de lo peor de todos los "
     "sitios."},
    {Text::RankedByTopsis,
     "Sites are ranked by TOPSIS: closeness to the best and distance from the worst of all "
     "sites. The weighted sum is the second method; the coloured parts of a score are "
     "those of the weighted sum.",
     "Los sitios se ordenan por TOPSIS: cercanía a lo mejor y distancia de lo peor de "
     "todos los sitios. La suma ponderada es el segundo método; las partes de color de un "
     "puntaje son las de la suma ponderada."},
    {Text::RankingsAgree,
     "The two rankings of all sites have a rank correlation (Spearman) of {0}; {1} of the "
     "{2} best sites are among the best by both.",
     "Los dos órdenes de todos los sitios tienen una correlación de rangos (Spearman) de "
     "{0}; {1} de los {2} mejores sitios están entre los mejores por ambos."},
    {Text::RankBySum, "Rank by weighted sum", "Lugar por suma ponderada"},
    {Text::RankByTopsis, "Rank by TOPSIS", "Lugar por TOPSIS"},
    {Text::StabilityTitle,
     "How stable the best sites are",
     "Qué tan estables son los mejores sitios"},
    {Text::StabilityWords,
     "Nobody knows weights exactly. Of the {0} best sites, {1} stay among the best in at "
     "least 90 % of {2} draws in which every weight was anything up to {3} % less or more "
     "than stated; on average {4} of them stay. {5} candidates are among the best in at "
     "least one draw.",
     "Nadie conoce los pesos con exactitud. De los {0} mejores sitios, {1} siguen entre "
     "los mejores en al menos 90 % de {2} sorteos en los que cada peso fue hasta {3} % "
     "menor o mayor que el indicado; en promedio siguen {4}. {5} candidatos están entre "
     "los mejores en al menos un sorteo."},
    {Text::InTop, "In the top {}", "Entre los {} mejores"},
    {Text::MedianRank, "Median rank", "Lugar mediano"},
    {Text::RankBand, "Ranks in 90 % of draws", "Lugares en 90 % de los sorteos"},
    {Text::StabilityNever, "in no draw", "en ningún sorteo"},
    {Text::StabilitySeldom,
     "in less than half of the draws",
     "en menos de la mitad de los sorteos"},
    {Text::StabilityMostly, "in at least half", "en al menos la mitad"},
    {Text::StabilitySteadily, "in at least 90 %", "en al menos 90 %"},
    {Text::NextInLine,
     "Next in line: sites that other weights bring in",
     "Los siguientes: sitios que entran con otros pesos"},
    {Text::OneAtATime, "One weight at a time", "Un peso a la vez"},
    {Text::OneAtATimeWords,
     "Each weight in turn is {0} % less and more than stated; the others keep their "
     "proportions.",
     "Cada peso, uno tras otro, es {0} % menor y mayor que el indicado; los demás "
     "conservan sus proporciones."},
    {Text::WeightChange, "Change", "Cambio"},
    {Text::RankCorrelation, "Rank correlation", "Correlación de rangos"},
    {Text::BestKept, "Best sites kept", "Mejores que siguen"},
    {Text::ComeIn, "Come in", "Entran"},
    {Text::DropOut, "Drop out", "Salen"},
    {Text::Exclusions, "Where no site may stand", "Donde no puede haber sitios"},
    {Text::ExclusionsIntro,
     "Candidate sites in these areas were left out before anything was scored. A site that several "
     "rules leave out counts for each. Required and existing sites stay and are listed as issues.",
     "Los sitios candidatos en estas áreas quedaron fuera antes de calificar. Un sitio que "
     "excluyen "
     "varias reglas cuenta en cada una. Los obligatorios y los existentes se conservan y aparecen "
     "como avisos."},
    {Text::ExclusionRule, "Rule", "Regla"},
    {Text::ExclusionAreas, "Areas", "Áreas"},
    {Text::ExclusionBuffer, "Distance kept", "Distancia guardada"},
    {Text::SitesLeftOut, "Sites left out", "Sitios excluidos"},
    {Text::SitesKept, "Sites that stay there", "Sitios que se conservan ahí"},
    {Text::OnlineRule, "Sites must be online", "Los sitios deben tener conexión a internet"},
    {Text::LeftOutTogether, "Together", "En conjunto"},
    {Text::Inventory, "Inventory", "Inventario"},
    {Text::ByState, "By state", "Por estado"},
    {Text::ByLevel, "By level", "Por nivel"},
    {Text::ByConnector, "By connector", "Por conector"},
    {Text::ByNetwork, "By network", "Por red"},
    {Text::Level, "Level", "Nivel"},
    {Text::Connector, "Connector", "Conector"},
    {Text::Network, "Network", "Red"},
    {Text::NotStated, "not stated", "sin dato"},
    {Text::OtherNetworks, "other networks", "otras redes"},
    {Text::OtherFacilities, "other places", "otros lugares"},
    {Text::ByAccess, "Stations by access", "Estaciones por tipo de acceso"},
    {Text::AccessPublic, "public", "público"},
    {Text::AccessPrivate, "private", "privado"},
    {Text::ByFacility, "Stations by kind of place", "Estaciones por tipo de lugar"},
    {Text::Crossings, "Border crossings", "Cruces fronterizos"},
    {Text::CrossingsIntro,
     "Ports of entry join the roads of the two countries. The connector is the distance added "
     "between the port and the nearest road on each side. A wait, where the source states one, "
     "adds "
     "to the time of every way over the crossing.",
     "Los cruces unen las carreteras de los dos países. El conector es la distancia que se agrega "
     "entre el cruce y la carretera más cercana de cada lado. La espera, donde la fuente la "
     "indica, se suma al tiempo de todo camino por el cruce."},
    {Text::Crossing, "Port of entry", "Cruce"},
    {Text::Joined, "Joined", "Unido"},
    {Text::Connection, "Connector (km)", "Conector (km)"},
    {Text::VehiclesAYear, "Vehicles a year", "Vehículos al año"},
    {Text::WaitMin, "Wait (min)", "Espera (min)"},
    {Text::Corridors, "Charging corridors", "Corredores de carga"},
    {Text::CorridorsIntro,
     "Numbered routes followed from end to end, across the border. A gap is a stretch along the "
     "corridor, between two stations that meet the rule or between one and the corridor's end, "
     "that is longer than the rule allows. Stations whose power or connectors their source does "
     "not state may meet it: the second bar shows the gaps that remain even if all of them do, and "
     "those are listed.",
     "Rutas numeradas seguidas de un extremo a otro, a través de la frontera. Una brecha es un "
     "tramo del corredor, entre dos estaciones que cumplen la regla o entre una y el extremo, más "
     "largo de lo que la regla permite. Las estaciones cuya fuente no declara potencia o "
     "conectores podrían cumplirla: la segunda barra muestra las brechas que quedan aunque todas "
     "la cumplan, y esas son las que se listan."},
    {Text::CorridorRule, "The rule", "La regla"},
    {Text::RuleName, "Name", "Nombre"},
    {Text::RuleSpacing, "Longest stretch without a station", "Tramo más largo sin estación"},
    {Text::RuleOffset, "Farthest from the corridor", "Más lejos del corredor"},
    {Text::OffsetDriving, "by road", "por camino"},
    {Text::OffsetStraight, "in a straight line", "en línea recta"},
    {Text::RulePorts, "Ports", "Puertos"},
    {Text::RuleUnverified,
     "At least one figure of this rule could not be traced to its source; state your own in the "
     "scenario.",
     "Al menos una cifra de esta regla no pudo rastrearse hasta su fuente; declare la suya en el "
     "escenario."},
    {Text::AnyConnector, "any", "cualquiera"},
    {Text::And, "and", "y"},
    {Text::Or, "or", "o"},
    {Text::Corridor, "Corridor", "Corredor"},
    {Text::LengthKm, "Length (km)", "Longitud (km)"},
    {Text::StationsCounting, "Stations that meet the rule", "Estaciones que cumplen la regla"},
    {Text::StationsMayCount, "Stations that may meet it", "Estaciones que podrían cumplirla"},
    {Text::KmInGaps, "km in gaps", "km en brechas"},
    {Text::SitesNeeded, "New sites needed", "Sitios nuevos necesarios"},
    {Text::SitesNeededAtBest, "Needed at best", "Necesarios en el mejor caso"},
    {Text::From, "From", "Desde"},
    {Text::To, "To", "Hasta"},
    {Text::SiteWindows, "Where each may stand (km)", "Dónde puede estar cada uno (km)"},
    {Text::NoGaps,
     "No gap remains if every station that may meet the rule does.",
     "No queda ninguna brecha si todas las estaciones que podrían cumplir la regla la cumplen."},
    {Text::LegendGap, "Gap", "Brecha"},
    {Text::LegendNoGap, "Within the rule", "Dentro de la regla"},
    {Text::StripKnown,
     "Stations known to meet the rule",
     "Estaciones que se sabe que cumplen la regla"},
    {Text::StripAtBest, "With those that may meet it", "Con las que podrían cumplirla"},
    {Text::Coverage, "Who can reach charging", "Quién puede llegar a cargar"},
    {Text::CoverageIntro,
     "Shares of people by the way along roads, and by driving time, to the nearest open station "
     "that is not private. Where no source lists a charger there may still be one: the figures "
     "speak of the sources named below.",
     "Proporción de personas según el recorrido por camino, y el tiempo de manejo, hasta la "
     "estación abierta y no privada más cercana. Donde ninguna fuente registra un cargador puede "
     "haber uno: las cifras hablan de las fuentes citadas abajo."},
    {Text::AccessTo, "Access to", "Acceso a"},
    {Text::GroupPublic, "Any public charging", "Cualquier carga pública"},
    {Text::GroupFast, "Fast charging (DC)", "Carga rápida (CC)"},
    {Text::GroupFast150,
     "Fast charging, 150 kW or more stated",
     "Carga rápida, con 150 kW o más declarados"},
    {Text::MedianKm, "Median km", "km (mediana)"},
    {Text::NoWay, "No way by road", "Sin camino"},
    {Text::NoWayNote,
     "The road layer has no way to any charging for {us} people in the United States and {mx} in "
     "Mexico: no road of it passes near their homes, or its roads lead to no station. They count "
     "in every share, as people beyond every distance. A road layer of numbered routes alone "
     "leaves out villages that only local roads reach; one with all streets would place them.",
     "La capa de carreteras no tiene camino a ninguna carga para {us} personas en Estados Unidos y "
     "{mx} en México: ninguna de sus carreteras pasa cerca de donde viven, o no lleva a ninguna "
     "estación. Cuentan en todas las proporciones, como personas más allá de cualquier distancia. "
     "Una capa que solo tiene rutas numeradas omite los pueblos a los que solo llegan caminos "
     "locales; una con todas las calles los ubicaría."},
    {Text::Uncovered,
     "Where most people are beyond reach of fast charging",
     "Donde más personas quedan lejos de la carga rápida"},
    {Text::Place, "Nearest town", "Población más cercana"},
    {Text::MeanKm, "Mean km", "km (media)"},
    {Text::NobodyUncovered, "Nobody here is beyond reach.", "Nadie queda lejos aquí."},
    {Text::Equity, "How evenly charging is shared", "Qué tan pareja es la carga"},
    {Text::EquityIntro,
     "The Lorenz curve sets the share of public ports against the share of people, zones with the "
     "fewest ports per person first; the dashed line is an even share. The Gini coefficient is 0 "
     "when every person has the same share and near 1 when one zone has all. The classes of the "
     "two countries come from different measures and must not be compared grade by grade.",
     "La curva de Lorenz compara la proporción de puertos públicos con la de personas, empezando "
     "por las zonas con menos puertos por persona; la línea discontinua es el reparto parejo. El "
     "coeficiente de Gini es 0 cuando todas las personas tienen la misma parte y cercano a 1 "
     "cuando una zona lo tiene todo. Las clases de los dos países vienen de medidas distintas y no "
     "deben compararse grado por grado."},
    {Text::EquityClass, "Class", "Clase"},
    {Text::Gini, "Gini coefficient of public ports", "Coeficiente de Gini de los puertos públicos"},
    {Text::LorenzPeople, "share of people", "proporción de personas"},
    {Text::LorenzPorts, "share of ports", "proporción de puertos"},
    {Text::PortsPer100k, "Ports per 100,000 people", "Puertos por 100,000 personas"},
    {Text::FastWithin16, "Fast charging within 16 km", "Carga rápida a 16 km o menos"},
    {Text::Zones, "Zone by zone", "Zona por zona"},
    {Text::ZonesIntro,
     "Open stations that serve any driver, counted where they lie, and the people of each "
     "zone. Both countries are drawn in the same classes because the measure is the same "
     "in both.",
     "Estaciones abiertas que atienden a cualquier conductor, contadas donde están, y las "
     "personas de cada zona. Ambos países se dibujan con las mismas clases porque la "
     "medida es la misma en los dos."},
    {Text::ZonesShare,
     "People within reach of fast charging, %",
     "Personas al alcance de la carga rápida, %"},
    {Text::ZonesShareNote,
     "Share of the people of each zone who live at most {} km by road from fast charging. "
     "Classes: nobody, then quarters; each holds its upper limit.",
     "Proporción de las personas de cada zona que viven a {} km o menos por carretera de "
     "la carga rápida. Clases: nadie y luego cuartos; cada una incluye su límite "
     "superior."},
    {Text::ZonesRate, "Ports per 100,000 people", "Puertos por 100,000 personas"},
    {Text::ZonesRateNote,
     "Ports of all levels. Classes: zero, then equally many zones in each (quantiles); "
     "each holds its upper limit.",
     "Puertos de todos los niveles. Clases: cero y luego igual número de zonas en cada "
     "una (cuantiles); cada una incluye su límite superior."},
    {Text::ZonesWorst,
     "Zones with most people out of reach of fast charging",
     "Zonas con más personas fuera del alcance de la carga rápida"},
    {Text::ZoneName, "Zone", "Zona"},
    {Text::OutOfReach, "People out of reach", "Personas fuera del alcance"},
    {Text::ShareInReach, "Within reach", "Al alcance"},
    {Text::BandsMap, "Travel time to fast charging", "Tiempo de viaje a la carga rápida"},
    {Text::BandsNote,
     "Areas from which fast charging is at most so many minutes away by road at free flow, "
     "{} km or less off the road at 30 km/h. The borders are exact to about {} km. People "
     "are counted where they live (table above), not by these areas.",
     "Zonas desde las que la carga rápida está a lo sumo a esos minutos por carretera "
     "con tránsito libre, a {} km o menos fuera de ella a 30 km/h. Los bordes son exactos "
     "a unos {} km. Las personas se cuentan donde viven (tabla anterior), no por estas "
     "zonas."},
    {Text::Limit, "At most", "A lo sumo"},
    {Text::AreaKm2, "Area, km²", "Superficie, km²"},
    {Text::DataCoverage, "What the sources cover", "Lo que cubren las fuentes"},
    {Text::DataCoverageIntro,
     "No record is not the same as no charger. Where no source has any record in a whole "
     "state, the state counts as not covered and nothing is said of it. A zone without a "
     "record in a covered state is shown as such, apart from zones whose count is known to "
     "be zero.",
     "La falta de registros no es lo mismo que la falta de cargadores. Si ninguna fuente "
     "tiene registros en todo un estado, el estado se considera no cubierto y no se dice "
     "nada de él. Una zona sin registros en un estado cubierto se muestra como tal, "
     "aparte de las zonas cuyo total se sabe que es cero."},
    {Text::ZoneLayer, "Zones", "Zonas"},
    {Text::WithRecord, "With a record", "Con registros"},
    {Text::NoRecord, "No record in the sources", "Sin registros en las fuentes"},
    {Text::NotCovered, "Not covered by the sources", "No cubiertas por las fuentes"},
    {Text::RecordsBySource, "Records by source", "Registros por fuente"},
    {Text::NewestConfirmed, "Newest confirmation", "Confirmación más reciente"},
    {Text::Yes, "yes", "sí"},
    {Text::No, "no", "no"},
    {Text::Method, "Method", "Método"},
    {Text::MethodStations,
     "Stations: records of all sources are checked and merged; two records are one station when "
     "they lie close together and agree. Nothing is deleted: the GeoPackage holds every record "
     "with the station it belongs to.",
     "Estaciones: los registros de todas las fuentes se revisan y se unen; dos registros son una "
     "estación cuando están cerca y coinciden. Nada se borra: el GeoPackage contiene cada registro "
     "con la estación a la que pertenece."},
    {Text::MethodNetwork,
     "Distances follow the road network, whose lengths are measured on the WGS84 ellipsoid; the "
     "two countries are joined at the ports of entry.",
     "Las distancias siguen la red de carreteras, cuyas longitudes se miden en el elipsoide WGS84; "
     "los dos países se unen en los cruces fronterizos."},
    {Text::MethodScores,
     "Scores: a weighted sum of the criteria, or closeness to the best of all sites (TOPSIS). "
     "Sites "
     "with equal scores share a rank. How far the ranks rest on the exact weights is tried by "
     "changing one weight at a time and by drawing all of them at random, each evenly distributed "
     "around the stated one.",
     "Puntajes: suma ponderada de los criterios, o cercanía a lo mejor de todos los sitios "
     "(TOPSIS). "
     "Los sitios con el mismo puntaje comparten lugar. Qué tanto dependen los lugares de los pesos "
     "exactos se prueba cambiando un peso a la vez y sorteándolos todos, cada uno con distribución "
     "uniforme alrededor del indicado."},
    {Text::MethodPlan,
     "Plan: a location model chooses the sites together, so that they do not serve the same people "
     "twice. The bound is a mathematical proof: no plan under the same rules can be better than "
     "it.",
     "Plan: un modelo de localización elige los sitios en conjunto, para que no atiendan dos veces "
     "a las mismas personas. La cota es una demostración matemática: ningún plan con las mismas "
     "reglas puede superarla."},
    {Text::MethodLimits,
     "The results are as good as the layers they were made from; their dates and defects are "
     "listed below. They do not replace a visit to the site, nor a study of the electric grid.",
     "Los resultados son tan buenos como las capas de las que salen; sus fechas y defectos se "
     "enumeran abajo. No sustituyen una visita al sitio ni un estudio de la red eléctrica."},
    {Text::Issues, "Issues found in the data", "Problemas encontrados en los datos"},
    {Text::IssuesIntro,
     "Records that were skipped or mended, and doubts a planner should know of. The full list is "
     "in result.json.",
     "Registros omitidos o corregidos, y dudas que conviene conocer. La lista completa está en "
     "result.json."},
    {Text::NoIssues, "None.", "Ninguno."},
    {Text::Severity, "Kind", "Tipo"},
    {Text::SeverityInfo, "note", "nota"},
    {Text::SeverityWarning, "warning", "aviso"},
    {Text::SeverityError, "error", "error"},
    {Text::IssueFound, "What was found", "Qué se encontró"},
    {Text::Source, "Source", "Fuente"},
    {Text::Count, "Count", "Cantidad"},
    {Text::FirstPlaces, "First places", "Primeros lugares"},
    {Text::Inputs, "Inputs", "Datos de entrada"},
    {Text::InputsIntro,
     "The same scenario and files with these SHA-256 digests give the same results.",
     "El mismo escenario y archivos con estas huellas SHA-256 dan los mismos resultados."},
    {Text::Role, "Role", "Función"},
    {Text::File, "File", "Archivo"},
    {Text::Licences, "Licences", "Licencias"},
    {Text::LicencesNote,
     "Data keep the licences of their publishers; name them when you pass this report on. "
     "Boundaries on the map: U.S. Census Bureau and Natural Earth (public domain).",
     "Los datos conservan las licencias de quienes los publican; menciónelos al difundir este "
     "informe. Límites en el mapa: U.S. Census Bureau y Natural Earth (dominio público)."},
    {Text::NetworkFigures, "Road network", "Red de carreteras"},
    {Text::MaxCover, "reach as many people as possible", "alcanzar al mayor número de personas"},
    {Text::PMedian, "least total distance", "menor distancia total"},
    {Text::SetCover,
     "fewest sites that reach everyone",
     "menor número de sitios que alcanzan a todos"},
    {Text::PCenter, "least greatest distance", "menor distancia máxima"},
    {Text::FlowRefuelling,
     "refuel as much traffic as possible",
     "abastecer el mayor tránsito posible"},
    {Text::Optimal, "proved optimal", "óptimo demostrado"},
    {Text::Feasible, "feasible, best found", "factible, el mejor encontrado"},
    {Text::Infeasible, "no feasible plan", "sin plan factible"},
    {Text::People, "people", "personas"},
    {Text::UnitKm, "km", "km"},
    {Text::Replacement, "If it cannot be built", "Si no se puede construir"},
    {Text::LossWithReplacement, "Still lost", "Pérdida restante"},
    {Text::MeanKmBefore, "Mean km to a charger today", "Media de km a un cargador, hoy"},
    {Text::MeanKmAfter,
     "Mean km to a charger with the plan",
     "Media de km a un cargador, con el plan"},
    {Text::LeftOut, "People whom no site reaches", "Personas que ningún sitio alcanza"},
    {Text::PlanCost, "Cost of the sites", "Costo de los sitios"},
    {Text::CoverageByCountry, "Who is covered", "Quiénes tienen cobertura"},
    {Text::CoveredExisting, "By what exists", "Por lo existente"},
    {Text::CoveredPlan, "By the plan", "Por el plan"},
    {Text::CoveredNothing, "By nothing", "Sin cobertura"},
    {Text::Growth, "Growth by year of opening", "Crecimiento por año de apertura"},
    {Text::GrowthNote,
     "Stations that exist today by the year they opened, with their ports; each country has its "
     "own scale. Stations that closed meanwhile are in no source.",
     "Estaciones que existen hoy por año de apertura, con sus puertos; cada país tiene su propia "
     "escala. Las estaciones que cerraron entretanto no están en ninguna fuente."},
    {Text::NoDates, "No station states when it opened.", "Ninguna estación indica cuándo abrió."},
    {Text::UndatedStations,
     "Stations without opening date, in no year",
     "Estaciones sin fecha de apertura, en ningún año"},
    {Text::ByPowerClass,
     "Stations by greatest port power",
     "Estaciones por la mayor potencia de un puerto"},
    {Text::NotKnown, "not known", "sin dato"},
    {Text::NoRecords,
     "No station of this country was read; that does not mean that there is none.",
     "No se leyó ninguna estación de este país; eso no significa que no haya."},
    {Text::LargestNetworks,
     "Stations of the largest networks",
     "Estaciones de las redes más grandes"},
    {Text::Rates,
     "Against people, roads and vehicles",
     "En relación con personas, caminos y vehículos"},
    {Text::RatesNote,
     "People, roads and vehicles are those of the files of this scenario, which may not cover a "
     "whole country. A dash: not known.",
     "Personas, caminos y vehículos son los de los archivos de este escenario, que pueden no "
     "abarcar todo un país. Un guion: sin dato."},
    {Text::BasePeople, "People", "Personas"},
    {Text::BaseRoadKm, "Road (km)", "Caminos (km)"},
    {Text::BaseVehicles, "Electric vehicles", "Vehículos eléctricos"},
    {Text::StationsPerPeople, "Stations per 100,000 people", "Estaciones por 100,000 personas"},
    {Text::PortsPerPeople, "Ports per 100,000 people", "Puertos por 100,000 personas"},
    {Text::StationsPerKm, "Stations per 100 km", "Estaciones por 100 km"},
    {Text::PortsPerVehicles, "Ports per 1,000 vehicles", "Puertos por 1,000 vehículos"},
    {Text::DataQuality, "Data quality", "Calidad de los datos"},
    {Text::QualityNote,
     "Skipped, mended and doubted count findings, of which a record may have several. Stale: "
     "confirmed over {years} years before {newest}, the newest date of all sources. Coarse: placed "
     "by street or town only. “No record” is not “no charger”.",
     "Omitidos, corregidos y dudosos cuentan hallazgos; un registro puede tener varios. Antiguos: "
     "confirmados más de {years} años antes de {newest}, la fecha más reciente de todas las "
     "fuentes. Imprecisos: ubicados solo por calle o localidad. «Sin registro» no es «sin "
     "cargador»."},
    {Text::Read, "Read", "Leídos"},
    {Text::Kept, "Kept", "Usados"},
    {Text::Skipped, "Skipped", "Omitidos"},
    {Text::Mended, "Mended", "Corregidos"},
    {Text::Doubted, "Doubted", "Dudosos"},
    {Text::Stale, "Stale", "Antiguos"},
    {Text::Undated, "No date", "Sin fecha"},
    {Text::Coarse, "Coarse place", "Lugar impreciso"},
    {Text::PortsNotStated, "Ports not stated", "Puertos sin dato"},
    {Text::Compatibility,
     "Trips possible by type of vehicle",
     "Viajes posibles por tipo de vehículo"},
    {Text::CompatibilityIntro,
     "Trips between the {cities} cities of the charts, each way, with the stations that exist. A "
     "vehicle leaves its city with a full battery, charges at any number of stops and arrives "
     "everywhere with its reserve; a trip is possible when every stretch is within that range and "
     "the whole way is at most {detour} times the direct one. Trips over {km} km are not looked "
     "at. Trips are weighted by gravity: people times people over the square of the distance.",
     "Viajes entre las {cities} ciudades de las gráficas, en cada sentido, con las estaciones que "
     "existen. El vehículo sale de su ciudad con la batería llena, carga en cuantas paradas "
     "necesite y llega a todas partes con su reserva; un viaje es posible cuando cada tramo cabe "
     "en esa autonomía y el recorrido no pasa de {detour} veces el directo. No se consideran "
     "viajes de más de {km} km. Los viajes se ponderan por gravedad: personas por personas entre "
     "el cuadrado de la distancia."},
    {Text::CompatibilityRule,
     "A stop is an open station, not private, where the vehicle can charge fast (a DC plug that "
     "states no power or at least {kw} kW); for vehicles that only charge slowly, any station with "
     "their plug. Stations whose source names no connector help nobody.",
     "Una parada es una estación abierta, no privada, donde el vehículo puede cargar rápido (un "
     "conector de CC sin potencia declarada o de al menos {kw} kW); para vehículos que solo cargan "
     "lento, cualquier estación con su conector. Las estaciones cuya fuente no indica conectores "
     "no ayudan a nadie."},
    {Text::Vehicle, "Vehicle", "Vehículo"},
    {Text::RangeKm, "Range (km)", "Autonomía (km)"},
    {Text::ReserveAndCharge, "Reserve, after a stop", "Reserva, tras una parada"},
    {Text::Inlets, "Connectors", "Conectores"},
    {Text::Adapters, "Through adapters", "Con adaptadores"},
    {Text::StationsUsable, "Stations it can use", "Estaciones que puede usar"},
    {Text::OfThemStops, "of them stops on the way", "de ellas, paradas en ruta"},
    {Text::WithinUs, "Within the United States", "Dentro de Estados Unidos"},
    {Text::WithinMx, "Within Mexico", "Dentro de México"},
    {Text::AcrossBorder, "Across the border", "A través de la frontera"},
    {Text::TripsPossible,
     "Trips possible, of all; in brackets their share by weight",
     "Viajes posibles, del total; entre paréntesis, su proporción ponderada"},
    {Text::VehicleNote,
     "Ranges are classes, not those of a car, and all of these figures are defaults that can be "
     "edited ([[vehicles]] in the scenario).",
     "Las autonomías son clases, no las de un auto, y todas estas cifras son valores iniciales que "
     "pueden editarse ([[vehicles]] en el escenario)."},
    {Text::MatrixNote,
     "Rows: where the trip starts; columns: where it ends, in the same order, the United States "
     "first.",
     "Filas: donde empieza el viaje; columnas: donde termina, en el mismo orden, primero Estados "
     "Unidos."},
    {Text::TripPossible, "possible", "posible"},
    {Text::TripTooLong, "only by a long detour", "solo con un rodeo largo"},
    {Text::TripOutOfRange, "out of range", "fuera de alcance"},
    {Text::AllTripsPossible,
     "All of these trips are possible.",
     "Todos estos viajes son posibles."},
    {Text::FailuresTitle, "Where the weightiest trips fail", "Dónde fallan los viajes de más peso"},
    {Text::LastReached, "Fails after", "Falla después de"},
    {Text::NextStation, "Next station", "Estación siguiente"},
    {Text::StretchKm, "Stretch (km)", "Tramo (km)"},
    {Text::ShortKm, "Short by (km)", "Faltan (km)"},
    {Text::TheCityItself, "(its start)", "(su inicio)"},
    {Text::TheDestination, "(its end)", "(su destino)"},
    {Text::AdditionsTitle,
     "Where one connector more would open the most trips",
     "Dónde un conector más abriría más viajes"},
    {Text::AddedAt, "Added at", "Agregado en"},
    {Text::TownWithout, "town without a station", "población sin estación"},
    {Text::TripsOpened, "Trips opened", "Viajes que abre"},
    {Text::AcrossOpened, "of them across the border", "de ellos, a través de la frontera"},
    {Text::NoAddition,
     "No single connector opens any of the trips that fail.",
     "Ningún conector por sí solo abre alguno de los viajes que fallan."},
    {Text::Proposals, "What to build", "Qué construir"},
    {Text::ProposalsIntro,
     "For each site of the plan: the kind of charging that fits, the ports that keep the wait in "
     "the busiest hour, and why.",
     "Para cada sitio del plan: el tipo de carga que conviene, los puertos que mantienen la espera "
     "en la hora pico y por qué."},
    {Text::ProposalsYear, "Sized for the demand of", "Dimensionado para la demanda de"},
    {Text::KindOfSite, "Kind", "Tipo"},
    {Text::FastPorts, "Fast ports", "Puertos rápidos"},
    {Text::SlowPorts, "Level 2 ports", "Puertos de nivel 2"},
    {Text::TruckPorts, "Truck ports", "Puertos de camiones"},
    {Text::AllPorts, "Ports", "Puertos"},
    {Text::SiteKw, "Site kW", "kW del sitio"},
    {Text::KwhPerDay, "kWh/day", "kWh/día"},
    {Text::ConnectorsWord, "Connectors", "Conectores"},
    {Text::Reason, "Why", "Por qué"},
    {Text::Costs, "What it costs and who pays", "Cuánto cuesta y quién paga"},
    {Text::CostsIntro,
     "Thousands of US dollars, middle figures with low and high for the capital. The net present "
     "value counts the programmes that pay and keeps demand as in the opening year.",
     "Miles de dólares de EE. UU., cifras medias con la baja y la alta de la inversión. El valor "
     "presente neto cuenta los programas que pagan y deja la demanda como en el año de apertura."},
    {Text::Capital, "Capital", "Inversión"},
    {Text::RunningCost, "Running, a year", "Operación al año"},
    {Text::Revenue, "Revenue, a year", "Ingresos al año"},
    {Text::GrantsWord, "Programmes", "Programas"},
    {Text::Npv, "Net present value", "Valor presente neto"},
    {Text::Subsidy, "Subsidy needed", "Subsidio necesario"},
    {Text::BreakEven, "Break-even", "Equilibrio"},
    {Text::OwnerWord, "Who could own it", "Quién podría operarlo"},
    {Text::AYear, "a year", "al año"},
    {Text::Roadmap, "Roadmap", "Hoja de ruta"},
    {Text::RoadmapIntro,
     "Which sites open in which year within the yearly budgets, chosen over all years at once: as "
     "many electric vehicle-years as possible newly within reach. Sites grow with their demand.",
     "Qué sitios abren en qué año dentro de los presupuestos anuales, elegidos para todos los años "
     "a la vez: la mayor cantidad posible de años-vehículo eléctrico con nueva cobertura. Los "
     "sitios crecen con su demanda."},
    {Text::VehicleYears, "vehicle-years", "años-vehículo"},
    {Text::YearWord, "Year", "Año"},
    {Text::SpentMillion, "Spent, million USD", "Gasto, millones de USD"},
    {Text::SitesOpen, "Sites open", "Sitios abiertos"},
    {Text::PeopleRoadmap, "People newly within reach", "Personas con nueva cobertura"},
    {Text::VehiclesRoadmap,
     "Electric vehicles newly within reach",
     "Vehículos eléctricos con nueva cobertura"},
    {Text::CorridorsComplete, "Corridors complete", "Corredores completos"},
    {Text::GapKm, "Gaps, km", "Brechas, km"},
    {Text::TripsAcross, "Trips across the border", "Viajes a través de la frontera"},
    {Text::Opens, "Opens", "Abre"},
    {Text::PortsFirstLast, "Ports, first to last year", "Puertos, primer a último año"},
    {Text::RoadmapMaps, "Sites by year", "Sitios por año"},
    {Text::SiteConnections, "Grid and communications", "Red eléctrica y comunicaciones"},
    {Text::SiteConnectionsIntro,
     "Straight distances to the nearest feature in the same country. States that a layer has "
     "nothing in are not known, not far; the costs then take the distance of the figures below. "
     "A charger must be online: without cover the costs hold a satellite link.",
     "Distancias en línea recta al elemento más cercano del mismo país. Los estados donde una capa "
     "no tiene nada son desconocidos, no lejanos; los costos toman entonces la distancia de las "
     "cifras de abajo. Un cargador debe tener conexión: sin cobertura, los costos incluyen un "
     "enlace "
     "satelital."},
    {Text::Substation, "To a substation", "A una subestación"},
    {Text::PowerLine, "To a power line", "A una línea eléctrica"},
    {Text::GridInCosts, "Counted in the costs", "Contada en los costos"},
    {Text::OnlineWord, "Communications", "Comunicaciones"},
    {Text::Assumptions, "Figures behind sizes and costs", "Cifras detrás de tamaños y costos"},
    {Text::AssumptionsIntro,
     "Every figure in force with its range. Unverified ones are common figures without a source "
     "that was read; replace them with your own in the scenario.",
     "Cada cifra vigente con su rango. Las no verificadas son cifras comunes sin fuente "
     "consultada; sustitúyalas por las suyas en el escenario."},
    {Text::TripModelTitle, "Trips between cities", "Viajes entre ciudades"},
    {Text::TripModelIntro,
     "Vehicles that pass sites without a traffic count near are estimated: people times people "
     "over "
     "a power of the way by road between cities, along the shortest ways.",
     "Los vehículos que pasan por sitios sin aforo cercano se estiman: personas por personas entre "
     "una potencia del camino por carretera entre ciudades, por los caminos más cortos."},
    {Text::TripModelCalibrated,
     "{} places, {} pairs. Calibrated to {} counts by least squares of logarithms: exponent of "
     "distance {}, explained share of the variance (R²) {}, typical error a factor of {}.",
     "{} lugares, {} pares. Calibrado con {} aforos por mínimos cuadrados de logaritmos: exponente "
     "de la distancia {}, parte explicada de la varianza (R²) {}, error típico un factor de {}."},
    {Text::TripModelUncalibrated,
     "{} places, {} pairs. Not calibrated: no traffic count stands where these trips lead by, so "
     "their number rests on an unverified figure.",
     "{} lugares, {} pares. Sin calibrar: ningún aforo está donde pasan estos viajes, así que su "
     "número descansa en una cifra no verificada."},
    {Text::Figure, "Figure", "Cifra"},
    {Text::BasisWord, "Basis", "Base"},
    {Text::SourceWord, "Source", "Fuente"},
    {Text::StatedByScenario, "stated by the scenario", "del escenario"},
    {Text::Programmes, "Programmes", "Programas"},
    {Text::PaysWord, "Pays", "Paga"},
    {Text::PaysShare, "of the capital", "de la inversión"},
    {Text::PaysPerKwh, "USD/kWh", "USD/kWh"},
    {Text::PaysLcfs, "credits by carbon intensity", "créditos por intensidad de carbono"},
    {Text::Footer, "Made with Corredor", "Hecho con Corredor"},
}};

constexpr bool isComplete() {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].text != static_cast<Text>(i) || words[i].english.empty() ||
            words[i].spanish.empty()) {
            return false;
        }
    }
    return true;
}

static_assert(isComplete(), "every text of the report has its words in both languages, in order");

} // namespace

std::string_view reportText(Text text, std::string_view language) {
    const Words& entry = words[static_cast<std::size_t>(text)];
    return language == "es" ? entry.spanish : entry.english;
}

std::string_view roleWord(std::string_view role, std::string_view language) {
    struct Role {
        std::string_view name;
        std::string_view spanish;
    };

    constexpr std::array roles = {
        Role{"candidates", "sitios candidatos"},
        Role{"chargers", "estaciones"},
        Role{"crossings", "cruces"},
        Role{"exclusions", "exclusiones"},
        Role{"joins", "tablas unidas"},
        Role{"measures", "medidas"},
        Role{"population", "población"},
        Role{"region", "región"},
        Role{"roads", "carreteras"},
        Role{"scenario", "escenario"},
        Role{"zones", "zonas"}};
    const auto found = std::ranges::find(roles, role, &Role::name);
    return language == "es" && found != roles.end() ? found->spanish : role;
}

} // namespace corredor::exports
