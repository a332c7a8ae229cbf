#include <corredor/base/issue_text.h>

#include <algorithm>
#include <array>

namespace corredor {
namespace {

struct IssueTitle {
    std::string_view code;
    std::string_view en;
    std::string_view es;
};

constexpr std::array titles = {
    IssueTitle{"bad_coordinates", "Coordinates make no sense", "Las coordenadas no tienen sentido"},
    IssueTitle{
        "bad_encoding",
        "Text in a broken encoding was mended",
        "Se reparó texto con codificación dañada"},
    IssueTitle{
        "bad_geometry",
        "A damaged geometry was mended or skipped",
        "Una geometría dañada se reparó o se omitió"},
    IssueTitle{"bad_value", "A value could not be read", "Un valor no se pudo leer"},
    IssueTitle{
        "byte_order_mark",
        "The file starts with a byte order mark",
        "El archivo empieza con una marca de orden de bytes"},
    IssueTitle{
        "candidate_excluded",
        "Candidate sites fell where none may stand",
        "Sitios candidatos cayeron donde no puede haber ninguno"},
    IssueTitle{
        "concurrent_route",
        "Routes that share a road were counted once",
        "Las rutas que comparten una carretera se contaron una vez"},
    IssueTitle{
        "constant_criterion",
        "A criterion has the same value at every site",
        "Un criterio vale lo mismo en todos los sitios"},
    IssueTitle{
        "corridor_break",
        "Other roads join the parts of a corridor",
        "Otros caminos unen las partes de un corredor"},
    IssueTitle{
        "corridor_not_found",
        "A corridor is not on these roads",
        "Un corredor no está en estos caminos"},
    IssueTitle{
        "corridor_route_missing",
        "A route of a corridor is not on these roads",
        "Una ruta de un corredor no está en estos caminos"},
    IssueTitle{
        "count_off_road",
        "A traffic count stands far from every road",
        "Un aforo vehicular está lejos de toda carretera"},
    IssueTitle{
        "criterion_without_data",
        "A criterion has no data at some sites",
        "Un criterio no tiene datos en algunos sitios"},
    IssueTitle{
        "crossing_country_unknown",
        "The country of the roads at a port of entry is not known",
        "No se conoce el país de las carreteras en un puerto fronterizo"},
    IssueTitle{
        "crossing_not_joined",
        "A port of entry joins no roads of one side",
        "Un puerto fronterizo no une carreteras de uno de los lados"},
    IssueTitle{
        "crossing_off_road",
        "A port of entry has no road near enough",
        "Un puerto fronterizo no tiene carretera lo bastante cerca"},
    IssueTitle{
        "crossing_shared_location",
        "Ports of entry share one place",
        "Hay puertos fronterizos en el mismo lugar"},
    IssueTitle{
        "crossing_wait_not_used",
        "The wait of a port of entry adds to no way",
        "La espera de un puerto fronterizo no se suma a ningún camino"},
    IssueTitle{
        "decimal_comma",
        "Numbers with a decimal comma were read as decimals",
        "Los números con coma decimal se leyeron como decimales"},
    IssueTitle{
        "decision_without_record",
        "A reviewed record is no longer in the data",
        "Un registro revisado ya no está en los datos"},
    IssueTitle{
        "demand_beyond_max_km",
        "People live farther than the plan's limit from every site",
        "Hay personas que viven más lejos de todo sitio que el límite del plan"},
    IssueTitle{
        "demand_beyond_reach",
        "People live out of reach of every site",
        "Hay personas que viven fuera del alcance de todo sitio"},
    IssueTitle{
        "demand_off_road",
        "People live too far from any road to be reached",
        "Hay personas que viven demasiado lejos de toda carretera"},
    IssueTitle{
        "duplicate_edge",
        "Roads that share a stretch were counted once",
        "Las carreteras que comparten un tramo se contaron una vez"},
    IssueTitle{"duplicate_id", "Records share one id", "Hay registros con el mismo identificador"},
    IssueTitle{
        "impossible_ports",
        "An impossible number of ports was dropped",
        "Se descartó un número imposible de puertos"},
    IssueTitle{
        "impossible_power",
        "An impossible power was dropped",
        "Se descartó una potencia imposible"},
    IssueTitle{
        "inconsistent_comparisons",
        "Pairwise comparisons of criteria contradict each other",
        "Las comparaciones por pares de los criterios se contradicen"},
    IssueTitle{
        "join_place_without_row",
        "The joined table has no row near these people",
        "La tabla unida no tiene una fila cerca de estas personas"},
    IssueTitle{
        "join_row_without_zone",
        "A row of a joined table belongs to no zone",
        "Una fila de una tabla unida no corresponde a ninguna zona"},
    IssueTitle{
        "join_zone_without_row",
        "The joined table has no row of this zone",
        "La tabla unida no tiene una fila de esta zona"},
    IssueTitle{
        "kept_in_exclusion",
        "A required or existing site stands where no new one may",
        "Un sitio obligatorio o existente está donde no puede haber uno nuevo"},
    IssueTitle{
        "level_mended",
        "A slow charger stated as fast was counted as Level 2",
        "Un cargador lento indicado como rápido se contó como nivel 2"},
    IssueTitle{
        "low_accuracy",
        "A station is placed only by street or town",
        "Una estación está ubicada solo por calle o localidad"},
    IssueTitle{
        "malformed_record",
        "A record could not be read and was skipped",
        "Un registro no se pudo leer y se omitió"},
    IssueTitle{"missing_coordinates", "Coordinates are missing", "Faltan las coordenadas"},
    IssueTitle{
        "missing_cpg",
        "The shapefile does not state its encoding (.cpg is missing)",
        "El shapefile no declara su codificación (falta el .cpg)"},
    IssueTitle{"missing_crs", "The file does not state its CRS", "El archivo no declara su SRC"},
    IssueTitle{
        "missing_nodes",
        "A road of the extract ends where its nodes are missing",
        "Una carretera del extracto termina donde faltan sus nodos"},
    IssueTitle{
        "missing_prj",
        "The shapefile does not state its CRS (.prj is missing)",
        "El shapefile no declara su SRC (falta el .prj)"},
    IssueTitle{
        "missing_shx",
        "The shapefile's index (.shx) is missing and was rebuilt",
        "Faltaba el índice del shapefile (.shx) y se reconstruyó"},
    IssueTitle{"negative_value", "A negative value was not used", "Un valor negativo no se usó"},
    IssueTitle{
        "newline_in_field",
        "A field holds a line break",
        "Un campo contiene un salto de línea"},
    IssueTitle{
        "no_charger_reachable",
        "No charger can be driven to from a site",
        "Desde un sitio no se puede llegar a ningún cargador"},
    IssueTitle{"no_geometry", "A record has no geometry", "Un registro no tiene geometría"},
    IssueTitle{
        "not_a_station_file",
        "A file in the folder holds no charging stations and was skipped",
        "Un archivo de la carpeta no contiene estaciones de carga y se omitió"},
    IssueTitle{
        "not_electric",
        "A station that sells no electricity was skipped",
        "Se omitió una estación que no vende electricidad"},
    IssueTitle{
        "not_published",
        "A record that is not to be published was skipped",
        "Se omitió un registro que no debe publicarse"},
    IssueTitle{
        "outside_country",
        "A record lies outside its stated country and was skipped",
        "Un registro está fuera del país que declara y se omitió"},
    IssueTitle{
        "outside_region",
        "Records outside the region were left out",
        "Se dejaron fuera registros ajenos a la región"},
    IssueTitle{
        "outside_state",
        "A record lies outside its stated state",
        "Un registro está fuera del estado que declara"},
    IssueTitle{
        "part_joined",
        "Separate roads were joined by assumed streets",
        "Caminos separados se unieron con calles supuestas"},
    IssueTitle{
        "part_of_station",
        "A charging point is part of a station that is listed already",
        "Un punto de carga es parte de una estación ya listada"},
    IssueTitle{
        "plan_sites_not_used",
        "The model finds the number of sites itself",
        "El modelo encuentra por sí mismo el número de sitios"},
    IssueTitle{
        "point_off_road",
        "A point is too far from any road",
        "Un punto está demasiado lejos de toda carretera"},
    IssueTitle{"removed", "A removed station was skipped", "Se omitió una estación retirada"},
    IssueTitle{
        "road_closed_to_cars",
        "A road that is closed to cars was left out",
        "Se omitió una carretera cerrada a los automóviles"},
    IssueTitle{
        "same_place",
        "Records of one source share one place",
        "Hay registros de una fuente en el mismo lugar"},
    IssueTitle{
        "shapefile_over_2gb",
        "A shapefile is larger than 2 GB",
        "Un shapefile pasa de 2 GB"},
    IssueTitle{
        "shared_coordinates",
        "Many records share the same coordinates",
        "Muchos registros comparten las mismas coordenadas"},
    IssueTitle{
        "site_excluded",
        "A site of yours stands where none may",
        "Un sitio suyo está donde no puede haber ninguno"},
    IssueTitle{
        "site_off_road",
        "A site too far from any road was left out",
        "Se dejó fuera un sitio demasiado lejos de toda carretera"},
    IssueTitle{
        "site_outside_region",
        "A site outside the region was left out",
        "Se dejó fuera un sitio ajeno a la región"},
    IssueTitle{
        "site_traffic_modelled",
        "The vehicles past a site are estimated",
        "Los vehículos que pasan por un sitio son una estimación"},
    IssueTitle{
        "site_without_count",
        "A site has no traffic count near",
        "Un sitio no tiene un aforo vehicular cercano"},
    IssueTitle{
        "snapped_end",
        "Road ends close to another road were joined to it",
        "Los extremos de carretera cercanos a otra se unieron a ella"},
    IssueTitle{
        "snapped_vertex",
        "Road vertices close to another road were joined to it",
        "Los vértices de carretera cercanos a otra se unieron a ella"},
    IssueTitle{
        "station_off_road",
        "A station is too far from any road",
        "Una estación está demasiado lejos de toda carretera"},
    IssueTitle{
        "station_power_unknown",
        "The power of a station is not known",
        "No se conoce la potencia de una estación"},
    IssueTitle{
        "swapped_coordinates",
        "Swapped latitude and longitude were put right",
        "Se corrigieron latitud y longitud intercambiadas"},
    IssueTitle{
        "text_cut",
        "A text was cut to fit the format",
        "Un texto se recortó para caber en el formato"},
    IssueTitle{
        "trip_city_not_found",
        "A city of the trips is not in the region",
        "Una ciudad de los viajes no está en la región"},
    IssueTitle{
        "trip_city_off_road",
        "A city of the trips is too far from any road",
        "Una ciudad de los viajes está demasiado lejos de cualquier camino"},
    IssueTitle{
        "trip_impossible",
        "Trips between places cannot be driven, whatever sites are chosen",
        "Hay viajes entre lugares que no se pueden hacer, sea cual sea el plan"},
    IssueTitle{
        "trip_model_fits_badly",
        "Traffic counts contradict the trips between cities",
        "Los aforos contradicen los viajes entre ciudades"},
    IssueTitle{
        "trip_model_not_calibrated",
        "No traffic count calibrates the trips between cities",
        "Ningún aforo calibra los viajes entre ciudades"},
    IssueTitle{
        "trip_without_road",
        "No road joins two places",
        "Ninguna carretera une dos lugares"},
    IssueTitle{
        "unknown_road_class",
        "A road class is not known",
        "No se conoce una clase de carretera"},
    IssueTitle{"unknown_state", "A stated state is not known", "No se conoce un estado declarado"},
    IssueTitle{
        "zero_length",
        "Roads without length were left out",
        "Se dejaron fuera carreteras sin longitud"},
};

struct IssueDetail {
    std::string_view en; ///< as core gives it to IssueLog::add
    std::string_view es;
};

constexpr std::array details = {
    IssueDetail{
        "EVSEs that were removed are not counted as ports",
        "los EVSE retirados no se cuentan como puertos"},
    IssueDetail{
        "a Tesla charger below 50 kW was stated as fast charging; counted as Level 2",
        "un cargador Tesla de menos de 50 kW se declaró como carga rápida; se contó como nivel 2"},
    IssueDetail{"a comma was read as the decimal sign", "una coma se leyó como signo decimal"},
    IssueDetail{"a damaged feature: {}", "un elemento dañado: {}"},
    IssueDetail{"a port count was dropped", "se descartó un número de puertos"},
    IssueDetail{
        "a quoted field goes over several lines",
        "un campo entre comillas ocupa varias líneas"},
    IssueDetail{
        "a separate part of the roads was joined to the rest by an assumed street",
        "una parte separada de las carreteras se unió al resto con una calle supuesta"},
    IssueDetail{"a single post; its station is counted", "un solo poste; su estación ya se cuenta"},
    IssueDetail{
        "a site's cost is above 0; this one counts as not stated",
        "el costo de un sitio es mayor que 0; este cuenta como no indicado"},
    IssueDetail{
        "a station of another fuel; the record was skipped",
        "una estación de otro combustible; el registro se omitió"},
    IssueDetail{
        "all its EVSEs were removed; it was skipped",
        "todos sus EVSE fueron retirados; se omitió"},
    IssueDetail{
        "all sites have one value, so it tells none apart",
        "todos los sitios tienen el mismo valor, así que no distingue ninguno"},
    IssueDetail{
        "an id occurs again; a number was added to it",
        "un identificador se repite; se le añadió un número"},
    IssueDetail{
        "areas whose borders cross themselves too often to mend were left as they are",
        "las áreas cuyos límites se cruzan a sí mismos demasiado para corregirse quedaron como "
        "están"},
    IssueDetail{
        "areas whose borders cross themselves were mended",
        "las áreas cuyos bordes se cruzan se repararon"},
    IssueDetail{
        "broken quotes or NUL bytes; read as far as possible",
        "comillas sin cerrar o bytes nulos; se leyó lo posible"},
    IssueDetail{
        "bytes that are no UTF-8 were read as Windows-1252",
        "los bytes que no son UTF-8 se leyeron como Windows-1252"},
    IssueDetail{
        "cells with a negative number of people were ignored; is the no-data value set?",
        "las celdas con número negativo de personas se pasaron por alto; ¿está indicado el valor "
        "sin datos?"},
    IssueDetail{
        "coordinates that are no place on Earth; left out",
        "coordenadas que no son un lugar de la Tierra; quedaron fuera"},
    IssueDetail{
        "crossings at exactly the place of another; one of the two is probably wrong",
        "cruces exactamente en el lugar de otro; probablemente uno de los dos es erróneo"},
    IssueDetail{
        "farther from any road than the greatest snapping distance; left out",
        "más lejos de toda carretera que la distancia máxima de ajuste; quedó fuera"},
    IssueDetail{
        "farther from every road of the network than a count may be; not used to calibrate the "
        "trips between cities",
        "más lejos de toda carretera de la red de lo que puede estar un aforo; no se usa para "
        "calibrar los viajes entre ciudades"},
    IssueDetail{
        "features of another kind than most of the layer were left out",
        "los elementos de otro tipo que la mayoría de la capa quedaron fuera"},
    IssueDetail{
        "features that are no areas were left out",
        "los elementos que no son áreas quedaron fuera"},
    IssueDetail{
        "features that are no lines were left out",
        "los elementos que no son líneas quedaron fuera"},
    IssueDetail{
        "features without geometry were left out",
        "los elementos sin geometría quedaron fuera"},
    IssueDetail{
        "fewer fields than columns; the missing ones are empty",
        "menos campos que columnas; los que faltan quedan vacíos"},
    IssueDetail{
        "files of the folder that hold no stations of its schema were passed over",
        "los archivos de la carpeta sin estaciones de su esquema se pasaron por alto"},
    IssueDetail{
        "for bicycles or scooters only; skipped",
        "solo para bicicletas o motonetas; se omitió"},
    IssueDetail{
        "geometries without extent were left out",
        "las geometrías sin extensión quedaron fuera"},
    IssueDetail{
        "its coordinate reference system is not known; set the option crs",
        "no se conoce su sistema de referencia de coordenadas; indique la opción crs"},
    IssueDetail{"its power is not known; left out", "no se conoce su potencia; quedó fuera"},
    IssueDetail{
        "larger than 2 GB, which many programs do not open; use the GeoPackage",
        "pasa de 2 GB, lo que muchos programas no abren; use el GeoPackage"},
    IssueDetail{"left out", "quedó fuera"},
    IssueDetail{
        "left out; give the site the role required to keep it",
        "quedó fuera; dé al sitio el papel required para conservarlo"},
    IssueDetail{
        "lies within the region's box but outside its polygons; ignored",
        "dentro del recuadro de la región pero fuera de sus polígonos; se pasó por alto"},
    IssueDetail{"lines without length were left out", "las líneas sin longitud quedaron fuera"},
    IssueDetail{
        "longer than the 254 bytes a shapefile holds; cut there, whole elsewhere",
        "más largo que los 254 bytes que admite un shapefile; ahí se recortó, en lo demás está "
        "completo"},
    IssueDetail{"longitude and latitude were exchanged", "se intercambiaron longitud y latitud"},
    IssueDetail{
        "longitude and latitude were exchanged back",
        "longitud y latitud se intercambiaron de vuelta"},
    IssueDetail{
        "more fields than columns; the surplus was ignored",
        "más campos que columnas; los sobrantes se pasaron por alto"},
    IssueDetail{
        "moved by less than the snap tolerance onto another line",
        "se movieron menos que la tolerancia de ajuste hasta otra línea"},
    IssueDetail{"negative lengths were ignored", "las longitudes negativas se pasaron por alto"},
    IssueDetail{
        "no .cpg file states the encoding: text that is no UTF-8 is read as Windows-1252",
        "ningún archivo .cpg declara la codificación: el texto que no es UTF-8 se lee como "
        "Windows-1252"},
    IssueDetail{
        "no candidate is near some stretch of the way; no plan makes this trip possible",
        "ningún candidato está cerca de algún tramo del camino; ningún plan hace posible este "
        "viaje"},
    IssueDetail{
        "no data at the site; it gets the criterion's `missing` value",
        "sin datos en el sitio; recibe el valor `missing` del criterio"},
    IssueDetail{
        "no place of this name lies in the region; it is no end of trips",
        "ningún lugar de este nombre está en la región; no es extremo de viajes"},
    IssueDetail{
        "no road crosses the border near it; its wait adds to no way",
        "ningún camino cruza la frontera cerca; su espera no se suma a ningún camino"},
    IssueDetail{
        "no road is of this class; it gives no candidate sites",
        "ninguna carretera es de esta clase; no da sitios candidatos"},
    IssueDetail{
        "no road of one of the countries within the greatest gap of the crossing",
        "ninguna carretera de uno de los países está dentro de la separación máxima del cruce"},
    IssueDetail{
        "no site and no charger is within plan.max_km; the plan leaves these people out",
        "ningún sitio ni cargador está dentro de plan.max_km; el plan deja fuera a estas personas"},
    IssueDetail{
        "no site that may be chosen reaches these people; the plan leaves them out",
        "ningún sitio que pueda elegirse alcanza a estas personas; el plan las deja fuera"},
    IssueDetail{
        "no such charger can be driven to",
        "no se puede llegar por camino a ningún cargador así"},
    IssueDetail{
        "no traffic count near; vehicles that pass are estimated from trips between cities",
        "sin aforo vehicular cercano; los vehículos que pasan se estiman con los viajes entre "
        "ciudades"},
    IssueDetail{
        "no traffic count near; vehicles that pass are not known and count as none",
        "sin aforo vehicular cercano; los vehículos que pasan no se conocen y cuentan como "
        "ninguno"},
    IssueDetail{
        "no traffic count stands where trips between cities lead by; their number rests on "
        "parameters.gravity_scale, which is unverified",
        "ningún aforo está donde pasan viajes entre ciudades; su número descansa en "
        "parameters.gravity_scale, que no está verificada"},
    IssueDetail{
        "no usable .prj file; the option crs was used: {}",
        "sin archivo .prj utilizable; se usó la opción crs: {}"},
    IssueDetail{
        "no way by road joins these places; their trips are not considered",
        "ningún camino une estos lugares; sus viajes no se consideran"},
    IssueDetail{
        "none of the corridor's routes runs here; other roads join its parts",
        "ninguna ruta del corredor pasa por aquí; otras carreteras unen sus partes"},
    IssueDetail{"not a charging station; skipped", "no es una estación de carga; se omitió"},
    IssueDetail{"not a published record; it was skipped", "no es un registro publicado; se omitió"},
    IssueDetail{
        "of several years of one crossing only the latest is used",
        "de varios años de un cruce solo se usa el último"},
    IssueDetail{"outside the region; left out", "fuera de la región; quedó fuera"},
    IssueDetail{
        "people in cells that are no place on Earth were left out",
        "las personas en celdas que no son un lugar de la Tierra quedaron fuera"},
    IssueDetail{
        "placed by street, postal code or town only: unfit for siting",
        "ubicado solo por calle, código postal o localidad: no sirve para elegir sitios"},
    IssueDetail{
        "places of people with no row of the joined table in their state within {} km; they are in "
        "no class of its fields",
        "lugares con personas sin fila de la tabla unida en su estado a menos de {} km; no están "
        "en ninguna clase de sus campos"},
    IssueDetail{
        "records that repeat an id were kept",
        "los registros que repiten un identificador se conservaron"},
    IssueDetail{
        "records with a negative number of people were left out",
        "los registros con número negativo de personas quedaron fuera"},
    IssueDetail{
        "records without a number of people were left out",
        "los registros sin número de personas quedaron fuera"},
    IssueDetail{
        "records without coordinates were left out",
        "los registros sin coordenadas quedaron fuera"},
    IssueDetail{
        "required or existing; it stays. Move it, or give it the role excluded, if the rule holds "
        "for it too",
        "obligatorio o existente; se conserva. Muévalo, o dele el papel excluded, si la regla vale "
        "también para él"},
    IssueDetail{
        "roads state no country, so crossings join roads that are not yet connected",
        "las carreteras no indican país, así que los cruces unen las que aún no están conectadas"},
    IssueDetail{
        "roads that their access tags close to cars were left out",
        "las carreteras que sus etiquetas de acceso cierran a los automóviles quedaron fuera"},
    IssueDetail{
        "rows of a joined table that belong to no zone of the region; not used",
        "filas de una tabla unida que no corresponden a ninguna zona de la región; no se usan"},
    IssueDetail{
        "set-cover finds the number of sites itself; plan.sites is not used",
        "set-cover halla por sí mismo el número de sitios; plan.sites no se usa"},
    IssueDetail{
        "stands where another crossing does; its own coordinates may be wrong",
        "está donde otro cruce; sus coordenadas pueden ser erróneas"},
    IssueDetail{
        "stretches drawn more than once count once",
        "los tramos dibujados más de una vez cuentan una vez"},
    IssueDetail{
        "stretches that several routes share count once",
        "los tramos que comparten varias rutas cuentan una vez"},
    IssueDetail{
        "text follows the list of records; it was ignored",
        "hay texto después de la lista de registros; se pasó por alto"},
    IssueDetail{
        "text in {} that is no number counts as missing",
        "el texto en {} que no es un número cuenta como faltante"},
    IssueDetail{
        "text that is no UTF-8 was read as Windows-1252",
        "el texto que no es UTF-8 se leyó como Windows-1252"},
    IssueDetail{
        "the consistency ratio is {}, above 0.1; farthest off are {} and {}: compared as {}, "
        "weighed as {}",
        "la razón de consistencia es {}, mayor que 0.1; las más alejadas son {} y {}: comparadas "
        "como {}, ponderadas como {}"},
    IssueDetail{
        "the coordinates are no place on Earth; the record was skipped",
        "las coordenadas no son un lugar de la Tierra; el registro se omitió"},
    IssueDetail{
        "the file ends before its list of records does",
        "el archivo termina antes que su lista de registros"},
    IssueDetail{"the file ends inside a record", "el archivo termina dentro de un registro"},
    IssueDetail{
        "the index (.shx) is missing; it was rebuilt in memory",
        "falta el índice (.shx); se reconstruyó en memoria"},
    IssueDetail{
        "the line ends inside a record; it was skipped",
        "la línea termina dentro de un registro; se omitió"},
    IssueDetail{
        "the mark at the start of the file was ignored",
        "la marca al inicio del archivo se pasó por alto"},
    IssueDetail{
        "the operator does not publish it; it was skipped",
        "el operador no la publica; se omitió"},
    IssueDetail{
        "the place is more than 1 km outside the stated state; kept, marked as doubtful",
        "el lugar está a más de 1 km del estado declarado; se conservó, marcado como dudoso"},
    IssueDetail{
        "the place is more than 50 km outside the stated country; the record was skipped",
        "el lugar está a más de 50 km del país declarado; el registro se omitió"},
    IssueDetail{"the power of a connector was dropped", "se descartó la potencia de un conector"},
    IssueDetail{
        "the record has no coordinates and was skipped",
        "el registro no tiene coordenadas y se omitió"},
    IssueDetail{
        "the record is no charging station; it was skipped",
        "el registro no es una estación de carga; se omitió"},
    IssueDetail{
        "the record is not an object; it was skipped",
        "el registro no es un objeto; se omitió"},
    IssueDetail{
        "the record is not in the data; the decision waits until it is",
        "el registro no está en los datos; la decisión espera hasta que esté"},
    IssueDetail{
        "the record is not valid JSON; it was skipped",
        "el registro no es JSON válido; se omitió"},
    IssueDetail{
        "the record is of another schema; it was skipped",
        "el registro es de otro esquema; se omitió"},
    IssueDetail{
        "the road layer has no first or no last route of it, or no way joins them",
        "la capa de carreteras no tiene su primera o su última ruta, o ningún camino las une"},
    IssueDetail{
        "the road layer has no such route; the corridor was made of the others",
        "la capa de carreteras no tiene esa ruta; el corredor se formó con las demás"},
    IssueDetail{
        "the state's name is not known; the state was taken from the coordinates",
        "no se conoce el nombre del estado; el estado se tomó de las coordenadas"},
    IssueDetail{"the station was removed; it was skipped", "la estación fue retirada; se omitió"},
    IssueDetail{
        "the traffic counts contradict the trips between cities: their mean explains them better; "
        "do without these trips or state other parameters.gravity_*",
        "los aforos contradicen los viajes entre ciudades: su media los explica mejor; prescinda "
        "de "
        "esos viajes o indique otros parameters.gravity_*"},
    IssueDetail{
        "too far from any road: it is in no pair",
        "demasiado lejos de toda carretera: no está en ningún par"},
    IssueDetail{
        "too far from any road; it is no end of trips",
        "demasiado lejos de toda carretera; no es extremo de viajes"},
    IssueDetail{
        "too far from any road; its people count in the total but reach no site",
        "demasiado lejos de toda carretera; sus personas cuentan en el total pero no alcanzan "
        "ningún sitio"},
    IssueDetail{
        "too far from any road; its vehicles are not counted",
        "demasiado lejos de toda carretera; sus vehículos no se cuentan"},
    IssueDetail{
        "too far from any road; left out",
        "demasiado lejos de toda carretera; quedó fuera"},
    IssueDetail{
        "too many road classes; is the class field the right one?",
        "demasiadas clases de carretera; ¿es correcto el campo de clase?"},
    IssueDetail{
        "two generated sites, or one and the user's, fell on one place; one is kept",
        "dos sitios generados, o uno y otro del usuario, cayeron en el mismo lugar; se conserva "
        "uno"},
    IssueDetail{
        "unknown roles count as candidate; known are candidate, required, existing, excluded",
        "los papeles desconocidos cuentan como candidate; los conocidos son candidate, required, "
        "existing, excluded"},
    IssueDetail{
        "values that are no speed or direction were ignored",
        "los valores que no son velocidad ni sentido se pasaron por alto"},
    IssueDetail{
        "vertices that are no place on Earth were left out",
        "los vértices que no son un lugar de la Tierra quedaron fuera"},
    IssueDetail{
        "vertices that are not on earth were left out of their lines",
        "los vértices que no están en la Tierra quedaron fuera de sus líneas"},
    IssueDetail{
        "waits below 0 count as not stated",
        "las esperas menores que 0 cuentan como no indicadas"},
    IssueDetail{
        "ways were cut at nodes that the extract does not hold",
        "las vías se cortaron en los nodos que el extracto no contiene"},
    IssueDetail{
        "zones of which the joined table has no row; they are in no class of its fields",
        "zonas de las que la tabla unida no tiene fila; no están en ninguna clase de sus campos"},
};

bool isSpanish(std::string_view language) {
    return language == "es";
}

/** The text with each "{}" replaced by the argument of its turn. */
std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
    constexpr std::string_view mark = "{}";
    std::string result;
    for (const std::string& argument : arguments) {
        const std::size_t at = text.find(mark);
        if (at == std::string_view::npos) {
            break;
        }
        result.append(text.substr(0, at)).append(argument);
        text.remove_prefix(at + mark.size());
    }
    return result.append(text);
}

} // namespace

std::string_view issueTitle(std::string_view code, std::string_view language) {
    const auto found = std::ranges::find(titles, code, &IssueTitle::code);
    if (found == titles.end()) {
        return code;
    }
    return isSpanish(language) ? found->es : found->en;
}

std::string issueDetail(const Issue& issue, std::string_view language) {
    const auto found = std::ranges::find(details, std::string_view(issue.detail), &IssueDetail::en);
    const bool translated = isSpanish(language) && found != details.end();
    return filled(translated ? found->es : std::string_view(issue.detail), issue.arguments);
}

bool knowsIssueTitle(std::string_view code) {
    return std::ranges::find(titles, code, &IssueTitle::code) != titles.end();
}

bool knowsIssueDetail(std::string_view detail) {
    return std::ranges::find(details, detail, &IssueDetail::en) != details.end();
}

} // namespace corredor
