<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX" sourcelanguage="en">
<context>
    <name>BarChart</name>
    <message>
        <source>and %1 more, all of them in the numbers (CSV)</source>
        <translation>y %1 más, todas en las cifras (CSV)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Tamaño de la ventana en píxeles.</translation>
    </message>
    <message>
        <source>Write the window to a PNG file once the map is complete, and quit.</source>
        <translation>Escribir la ventana en un archivo PNG cuando el mapa esté completo, y salir.</translation>
    </message>
    <message>
        <source>Pan and zoom on a fixed path, print the times as one JSON line, and quit.</source>
        <translation>Desplazar y acercar por una ruta fija, imprimir los tiempos en una línea JSON, y salir.</translation>
    </message>
    <message>
        <source>Language of this session.</source>
        <translation>Idioma de esta sesión.</translation>
    </message>
    <message>
        <source>Threads to work with; 0 is one per core.</source>
        <translation>Hilos de trabajo; 0 es uno por núcleo.</translation>
    </message>
    <message>
        <source>EV charging on both sides of the US-Mexico border, on a map.</source>
        <translation>Carga de vehículos eléctricos a ambos lados de la frontera México–Estados Unidos, en un mapa.</translation>
    </message>
    <message>
        <source>A scenario (.toml), or data files to show.</source>
        <translation>Un escenario (.toml) o archivos de datos para mostrar.</translation>
    </message>
    <message>
        <source>--size takes a width and a height, such as 1600x1000.</source>
        <translation>--size lleva un ancho y un alto, por ejemplo 1600x1000.</translation>
    </message>
    <message>
        <source>--pan-benchmark takes a number of frames, such as 300.</source>
        <translation>--pan-benchmark lleva un número de cuadros, por ejemplo 300.</translation>
    </message>
    <message>
        <source>--language takes en or es.</source>
        <translation>--language lleva en o es.</translation>
    </message>
    <message>
        <source>--threads takes a number, such as 2.</source>
        <translation>--threads lleva un número, por ejemplo 2.</translation>
    </message>
</context>
<context>
    <name>ComparisonLayer</name>
    <message>
        <source>Comparison: sites of A and B</source>
        <translation>Comparación: sitios de A y B</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <translation>En ambos: %1</translation>
    </message>
    <message>
        <source>Only in A: %1</source>
        <translation>Solo en A: %1</translation>
    </message>
    <message>
        <source>Only in B: %1</source>
        <translation>Solo en B: %1</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>more is better</source>
        <translation>más es mejor</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>menos es mejor</translation>
    </message>
    <message>
        <source>from lowest to highest value</source>
        <translation>del valor menor al mayor</translation>
    </message>
    <message>
        <source>percentile among the sites</source>
        <translation>percentil entre los sitios</translation>
    </message>
    <message>
        <source>against a target</source>
        <translation>respecto a una meta</translation>
    </message>
</context>
<context>
    <name>ExclusionLayers</name>
    <message>
        <source>No sites: %1</source>
        <translation>Sin sitios: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate site(s) left out</source>
        <translation>
            <numerusform>%n sitio candidato excluido</numerusform>
            <numerusform>%n sitios candidatos excluidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureBox</name>
    <message>
        <source>Open a scenario</source>
        <translation>Abrir un escenario</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fault(s). Correct them and open it again.</source>
        <translation>
            <numerusform>%1 tiene %n falla. Corríjala y vuelva a abrirlo.</numerusform>
            <numerusform>%1 tiene %n fallas. Corríjalas y vuelva a abrirlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Línea %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>HtmlFacts</name>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>%1° N, %2° W</source>
        <translation>%1° N, %2° O</translation>
    </message>
    <message>
        <source>%1° N, %2° E</source>
        <translation>%1° N, %2° E</translation>
    </message>
    <message>
        <source>%1° S, %2° W</source>
        <translation>%1° S, %2° O</translation>
    </message>
    <message>
        <source>%1° S, %2° E</source>
        <translation>%1° S, %2° E</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Charging stations</source>
        <translation>Estaciones de carga</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Carreteras</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Ports of entry</source>
        <translation>Puertos fronterizos</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Localidades</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>not stated</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>under 50 kW</source>
        <translation>menos de 50 kW</translation>
    </message>
    <message>
        <source>50 to 149 kW</source>
        <translation>50 a 149 kW</translation>
    </message>
    <message>
        <source>150 to 349 kW</source>
        <translation>150 a 349 kW</translation>
    </message>
    <message>
        <source>350 kW or more</source>
        <translation>350 kW o más</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Power of a port</source>
        <translation>Potencia de un puerto</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estatus</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Opening year</source>
        <translation>Año de apertura</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>outside all zones</source>
        <translation>fuera de toda zona</translation>
    </message>
    <message>
        <source>Country not stated</source>
        <translation>País sin indicar</translation>
    </message>
    <message>
        <source>The only record</source>
        <translation>El único registro</translation>
    </message>
    <message>
        <source>First record of the station</source>
        <translation>Primer registro de la estación</translation>
    </message>
    <message>
        <source>Same site in the same source: ports add up</source>
        <translation>Mismo lugar en la misma fuente: los puertos se suman</translation>
    </message>
    <message>
        <source>Same dataset and id, another vintage</source>
        <translation>Mismo conjunto y clave, de otra fecha</translation>
    </message>
    <message>
        <source>Names the other&apos;s id</source>
        <translation>Nombra la clave del otro</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Misma dirección</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Mismo nombre</translation>
    </message>
    <message>
        <source>Same network at the place</source>
        <translation>Misma red en el lugar</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>Mismo lugar</translation>
    </message>
    <message>
        <source>Decided in a review</source>
        <translation>Decidido en una revisión</translation>
    </message>
    <message>
        <source>Row repeated word for word</source>
        <translation>Fila repetida palabra por palabra</translation>
    </message>
    <message>
        <source>same network</source>
        <translation>misma red</translation>
    </message>
    <message>
        <source>networks that have merged</source>
        <translation>redes que se fusionaron</translation>
    </message>
    <message>
        <source>different networks</source>
        <translation>redes distintas</translation>
    </message>
    <message>
        <source>network not stated</source>
        <translation>red sin indicar</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>misma dirección</translation>
    </message>
    <message>
        <source>different addresses</source>
        <translation>direcciones distintas</translation>
    </message>
    <message>
        <source>address not stated</source>
        <translation>dirección sin indicar</translation>
    </message>
    <message>
        <source>similar names</source>
        <translation>nombres parecidos</translation>
    </message>
    <message>
        <source>different names</source>
        <translation>nombres distintos</translation>
    </message>
    <message>
        <source>name not stated</source>
        <translation>nombre sin indicar</translation>
    </message>
    <message>
        <source>a connector in common</source>
        <translation>un conector en común</translation>
    </message>
    <message>
        <source>no connector in common</source>
        <translation>ningún conector en común</translation>
    </message>
    <message>
        <source>different access</source>
        <translation>acceso distinto</translation>
    </message>
    <message>
        <source>both in one source</source>
        <translation>ambos en una fuente</translation>
    </message>
    <message>
        <source>in two sources</source>
        <translation>en dos fuentes</translation>
    </message>
    <message>
        <source>between two stations</source>
        <translation>entre dos estaciones</translation>
    </message>
    <message>
        <source>before the first station</source>
        <translation>antes de la primera estación</translation>
    </message>
    <message>
        <source>after the last station</source>
        <translation>después de la última estación</translation>
    </message>
    <message>
        <source>the whole corridor</source>
        <translation>todo el corredor</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (%2 kW)</source>
        <translation>%1 (%2 kW)</translation>
    </message>
</context>
<context>
    <name>MapContents</name>
    <message>
        <source>Base map</source>
        <translation>Mapa base</translation>
    </message>
    <message>
        <source>Names of states and towns</source>
        <translation>Estados y localidades</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>most people within reach</source>
        <translation>más personas al alcance</translation>
    </message>
    <message>
        <source>shortest average distance</source>
        <translation>menor distancia media</translation>
    </message>
    <message>
        <source>fewest sites that reach everyone</source>
        <translation>menos sitios que alcancen a todos</translation>
    </message>
    <message>
        <source>shortest greatest distance</source>
        <translation>menor distancia máxima</translation>
    </message>
    <message>
        <source>most trips that can be completed</source>
        <translation>más viajes que pueden completarse</translation>
    </message>
    <message>
        <source>A given number of sites, or a budget, reaches as many people as possible.</source>
        <translation>Con un número dado de sitios, o un presupuesto, se alcanza a tantas personas como sea posible.</translation>
    </message>
    <message>
        <source>A given number of sites brings everyone as near to a charger as possible, on average.</source>
        <translation>Un número dado de sitios acerca a todos a un cargador lo más posible, en promedio.</translation>
    </message>
    <message>
        <source>As few sites as possible, or the cheapest, reach everyone whom a site can reach.</source>
        <translation>Los menos sitios posibles, o los más baratos, alcanzan a todos a quienes algún sitio puede alcanzar.</translation>
    </message>
    <message>
        <source>A given number of sites makes the way of whoever lives farthest from a charger as short as possible.</source>
        <translation>Un número dado de sitios acorta lo más posible el camino de quien vive más lejos de un cargador.</translation>
    </message>
    <message>
        <source>A given number of sites makes as many as possible of the trips between towns possible that are too long for one charge.</source>
        <translation>Un número dado de sitios hace posible la mayor parte de los viajes entre poblaciones que son demasiado largos para una sola carga.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>less than %1 %</source>
        <translation>menos de %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring a charger within %1 by road of %2 who have none that near today.</source>
        <translation>
            <numerusform>%Ln sitio nuevo pone un cargador a menos de %1 por carretera de %2 que hoy no tienen ninguno tan cerca.</numerusform>
            <numerusform>%Ln sitios nuevos ponen un cargador a menos de %1 por carretera de %2 que hoy no tienen ninguno tan cerca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring a charger within %1 by road of %2. What exists is not counted.</source>
        <translation>
            <numerusform>%Ln sitio nuevo pone un cargador a menos de %1 por carretera de %2. Lo existente no se cuenta.</numerusform>
            <numerusform>%Ln sitios nuevos ponen un cargador a menos de %1 por carretera de %2. Lo existente no se cuenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) are enough to bring a charger within %1 by road of everyone whom a site can reach.</source>
        <translation>
            <numerusform>Basta %Ln sitio nuevo para poner un cargador a menos de %1 por carretera de todos a quienes algún sitio puede alcanzar.</numerusform>
            <numerusform>Bastan %Ln sitios nuevos para poner un cargador a menos de %1 por carretera de todos a quienes algún sitio puede alcanzar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring the average distance by road to the nearest charger from %1 down to %2.</source>
        <translation>
            <numerusform>%Ln sitio nuevo baja la distancia media por carretera al cargador más cercano de %1 a %2.</numerusform>
            <numerusform>%Ln sitios nuevos bajan la distancia media por carretera al cargador más cercano de %1 a %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln new site(s) nobody who can be reached lives farther than %1 by road from a charger.</source>
        <translation>
            <numerusform>Con %Ln sitio nuevo, nadie que pueda ser alcanzado vive a más de %1 por carretera de un cargador.</numerusform>
            <numerusform>Con %Ln sitios nuevos, nadie que pueda ser alcanzado vive a más de %1 por carretera de un cargador.</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>nearest: what exists</source>
        <translation>más cerca: lo existente</translation>
    </message>
    <message>
        <source>nearest: this plan</source>
        <translation>más cerca: este plan</translation>
    </message>
    <message>
        <source>nothing within %1</source>
        <translation>nada a menos de %1</translation>
    </message>
    <message>
        <source>that near to what exists</source>
        <translation>así de cerca de lo existente</translation>
    </message>
    <message>
        <source>to this plan</source>
        <translation>de este plan</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>served by what exists</source>
        <translation>atendidas por lo existente</translation>
    </message>
    <message>
        <source>by this plan</source>
        <translation>por este plan</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>por nadie</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
    </message>
    <message>
        <source>No candidate site and nothing that exists reaches %1 people: they are left out.</source>
        <translation>Ningún sitio candidato ni nada de lo existente alcanza a %1 personas: quedan fuera.</translation>
    </message>
    <message>
        <source>The sites cost %1 together.</source>
        <translation>Los sitios cuestan %1 en conjunto.</translation>
    </message>
    <message>
        <source>Proved optimal: no other plan within the budget reaches more people.</source>
        <translation>Óptimo demostrado: ningún otro plan dentro del presupuesto alcanza a más personas.</translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) reach more people.</source>
        <translation>
            <numerusform>Óptimo demostrado: no hay otro sitio que alcance a más personas.</numerusform>
            <numerusform>Óptimo demostrado: no hay otros %Ln sitios que alcancen a más personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) bring people closer to a charger.</source>
        <translation>
            <numerusform>Óptimo demostrado: no hay otro sitio que acerque más a la población a un cargador.</numerusform>
            <numerusform>Óptimo demostrado: no hay otros %Ln sitios que acerquen más a la población a un cargador.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proved optimal: no cheaper plan reaches everyone.</source>
        <translation>Óptimo demostrado: ningún plan más barato alcanza a todos.</translation>
    </message>
    <message>
        <source>Proved optimal: no fewer sites reach everyone.</source>
        <translation>Óptimo demostrado: con menos sitios no se alcanza a todos.</translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) bring that distance down.</source>
        <translation>
            <numerusform>Óptimo demostrado: no hay otro sitio que acorte más esa distancia.</numerusform>
            <numerusform>Óptimo demostrado: no hay otros %Ln sitios que acorten más esa distancia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) make more trips possible.</source>
        <translation>
            <numerusform>Óptimo demostrado: no hay otro sitio que haga posibles más viajes.</numerusform>
            <numerusform>Óptimo demostrado: no hay otros %Ln sitios que hagan posibles más viajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; any other plan under the same conditions could gain at most %1 more (%2). That limit is proved.</source>
        <translation>&lt;b&gt;Sin óptimo demostrado, pero acotado:&lt;/b&gt; cualquier otro plan con las mismas condiciones podría ganar a lo sumo %1 más (%2). Ese límite está demostrado.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; no plan under the same conditions can be below %1, which is %2 (%3) less than this one. That limit is proved.</source>
        <translation>&lt;b&gt;Sin óptimo demostrado, pero acotado:&lt;/b&gt; ningún plan con las mismas condiciones puede bajar de %1, es decir, %2 (%3) menos que este. Ese límite está demostrado.</translation>
    </message>
    <message>
        <source>This holds under the condition that the sites you pinned are in the plan and those you forbade are not.</source>
        <translation>Esto vale con la condición de que los sitios que usted fijó estén en el plan y los que prohibió no.</translation>
    </message>
    <message>
        <source>Every site could be replaced by another one without loss.</source>
        <translation>Cada sitio podría reemplazarse por otro sin pérdida.</translation>
    </message>
    <message>
        <source>Hardest to replace: %1. Without it the plan loses %2, and no other site makes up for any of it.</source>
        <translation>El más difícil de reemplazar: %1. Sin él, el plan pierde %2, y ningún otro sitio compensa nada de ello.</translation>
    </message>
    <message>
        <source>Hardest to replace: %1. Without it the plan loses %2; with the best other site in its place, %3, it still loses %4.</source>
        <translation>El más difícil de reemplazar: %1. Sin él, el plan pierde %2; con el mejor de los otros sitios en su lugar, %3, aún pierde %4.</translation>
    </message>
    <message>
        <source>&lt;b&gt;That costs %1 (%2)&lt;/b&gt; against the best plan found without these conditions.</source>
        <translation>&lt;b&gt;Eso cuesta %1 (%2)&lt;/b&gt; frente al mejor plan encontrado sin estas condiciones.</translation>
    </message>
    <message>
        <source>This plan is better by %1 than the one found without these conditions, which is not proved optimal.</source>
        <translation>Este plan es mejor por %1 que el encontrado sin estas condiciones, cuyo óptimo no está demostrado.</translation>
    </message>
    <message>
        <source>&lt;b&gt;That costs nothing:&lt;/b&gt; the plan is as good as the best one found without these conditions.</source>
        <translation>&lt;b&gt;Eso no cuesta nada:&lt;/b&gt; el plan es tan bueno como el mejor encontrado sin estas condiciones.</translation>
    </message>
    <message>
        <source>Came in: %1</source>
        <translation>Entraron: %1</translation>
    </message>
    <message>
        <source>Went out: %1</source>
        <translation>Salieron: %1</translation>
    </message>
    <message>
        <source>Pin a site in the plan or forbid it, by the buttons above or a right click on the map or in a table: the best plan under that condition follows at once.</source>
        <translation>Fije un sitio en el plan o prohíbalo, con los botones de arriba o un clic derecho en el mapa o en una tabla: el mejor plan con esa condición aparece enseguida.</translation>
    </message>
    <message>
        <source>You pinned: %1</source>
        <translation>Usted fijó: %1</translation>
    </message>
    <message>
        <source>You forbade: %1</source>
        <translation>Usted prohibió: %1</translation>
    </message>
    <message>
        <source>The best plan without these conditions is not known yet.</source>
        <translation>El mejor plan sin estas condiciones aún no se conoce.</translation>
    </message>
    <message>
        <source>The scenario has changed since this plan was made: run it again.</source>
        <translation>El escenario ha cambiado desde que se hizo este plan: ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>No plan holds what is pinned and forbidden now. The plan below is the one before; undo, or free a site.</source>
        <translation>Ningún plan cumple lo que ahora está fijado y prohibido. El plan de abajo es el anterior; deshaga o libere un sitio.</translation>
    </message>
    <message>
        <source>The sites are being chosen again; the plan below is the one before.</source>
        <translation>Los sitios se están eligiendo de nuevo; el plan de abajo es el anterior.</translation>
    </message>
    <message>
        <source>The plan below is not the one for what is pinned and forbidden now.</source>
        <translation>El plan de abajo no es el de lo que ahora está fijado y prohibido.</translation>
    </message>
    <message>
        <source>Choose the sites again</source>
        <translation>Elegir los sitios de nuevo</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>person-miles</source>
        <translation>personas-mi</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This scenario asks for no plan.</source>
        <translation>Este escenario no pide un plan.</translation>
    </message>
    <message>
        <source>The plan of the scenario appears here after its first run.</source>
        <translation>El plan del escenario aparece aquí tras su primera ejecución.</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>¿Qué tan seguro es?</translation>
    </message>
    <message>
        <source>What do the next-best sites lose?</source>
        <translation>¿Qué pierden los siguientes mejores sitios?</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>¿Y si…?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) make %1 of the long trips between the largest towns possible that cannot be driven today.</source>
        <translation>
            <numerusform>%Ln sitio nuevo hace posible el %1 de los viajes largos entre las poblaciones más grandes que hoy no se pueden hacer.</numerusform>
            <numerusform>%Ln sitios nuevos hacen posible el %1 de los viajes largos entre las poblaciones más grandes que hoy no se pueden hacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the trips between the %1 largest towns, %2 can be driven with what exists, and %3 cannot be made possible by any candidate site.</source>
        <translation>De los viajes entre las %1 poblaciones más grandes, el %2 ya es posible con lo existente y el %3 no lo hace posible ningún sitio candidato.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) serve %1 more, where service is whole up to %2 by road and falls to nothing at %3.</source>
        <translation>
            <numerusform>%Ln sitio nuevo atiende a %1 más, con servicio completo hasta %2 por carretera, que baja hasta cero a %3.</numerusform>
            <numerusform>%Ln sitios nuevos atienden a %1 más, con servicio completo hasta %2 por carretera, que baja hasta cero a %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 fast of %2 kW</source>
        <translation>%1 rápidos de %2 kW</translation>
    </message>
    <message>
        <source>%1 of Level 2</source>
        <translation>%1 de nivel 2</translation>
    </message>
    <message>
        <source>%1 for trucks</source>
        <translation>%1 para camiones</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>Qué construir</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Power of the site</source>
        <translation>Potencia del sitio</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>%1 kWh a day</source>
        <translation>%1 kWh al día</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Inversión</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 a %3)</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Costo de operación</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Valor presente neto</translation>
    </message>
    <message>
        <source>Break-even utilisation</source>
        <translation>Utilización de equilibrio</translation>
    </message>
    <message>
        <source>Who could own it</source>
        <translation>Quién podría operarlo</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Jurisdicción</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>USD %1 million</source>
        <translation>USD %1 millones</translation>
    </message>
    <message>
        <source>USD %1 thousand</source>
        <translation>USD %1 mil</translation>
    </message>
    <message>
        <source>%1 a day, by the nearest count</source>
        <translation>%1 al día, según el aforo más cercano</translation>
    </message>
    <message>
        <source>%1 a day, estimated from trips between cities</source>
        <translation>%1 al día, estimados con los viajes entre ciudades</translation>
    </message>
    <message>
        <source>not known: no count near</source>
        <translation>no se sabe: sin aforo cercano</translation>
    </message>
    <message>
        <source>Light vehicles that pass</source>
        <translation>Vehículos ligeros que pasan</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Red eléctrica</translation>
    </message>
    <message>
        <source>substation: %1; power line: %2</source>
        <translation>subestación: %1; línea eléctrica: %2</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Comunicaciones</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
</context>
<context>
    <name>ResultLayers</name>
    <message>
        <source>Plan: chosen sites</source>
        <translation>Plan: sitios elegidos</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Sitios candidatos</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>Estaciones de carga</translation>
    </message>
    <message>
        <source>Ports of entry</source>
        <translation>Puertos fronterizos</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Carreteras</translation>
    </message>
    <message>
        <source>Zones: %1</source>
        <translation>Zonas: %1</translation>
    </message>
    <message>
        <source>Score: low to high</source>
        <translation>Puntaje: de bajo a alto</translation>
    </message>
    <message>
        <source>DC fast</source>
        <translation>Rápida (CC)</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Nivel 2</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Nivel 1</translation>
    </message>
    <message>
        <source>Level not stated</source>
        <translation>Nivel no declarado</translation>
    </message>
    <message>
        <source>Motorway</source>
        <translation>Autopista</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>Carretera principal</translation>
    </message>
    <message>
        <source>Secondary road</source>
        <translation>Carretera secundaria</translation>
    </message>
    <message>
        <source>Other road</source>
        <translation>Otra carretera</translation>
    </message>
    <message>
        <source>What if: your choice</source>
        <translation>¿Y si…?: su elección</translation>
    </message>
    <message>
        <source>Pinned in the plan</source>
        <translation>Fijado en el plan</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Prohibido</translation>
    </message>
    <message>
        <source>Charging corridors</source>
        <translation>Corredores de carga</translation>
    </message>
    <message>
        <source>Corridor gaps</source>
        <translation>Brechas de los corredores</translation>
    </message>
    <message>
        <source>Corridor gaps (at best)</source>
        <translation>Brechas (en el mejor caso)</translation>
    </message>
    <message>
        <source>Review: the pair</source>
        <translation>Revisión: el par</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Registro %1</translation>
    </message>
    <message>
        <source>Charging stations (filtered)</source>
        <translation>Estaciones de carga (filtradas)</translation>
    </message>
    <message>
        <source>Roadmap: open by %1</source>
        <translation>Hoja de ruta: abiertos en %1</translation>
    </message>
    <message>
        <source>the number is the year it opens</source>
        <translation>el número es el año en que abre</translation>
    </message>
    <message>
        <source>Stability of the best sites</source>
        <translation>Estabilidad de los mejores sitios</translation>
    </message>
    <message>
        <source>Trade-off: plan of point %1</source>
        <translation>Costo de la equidad: plan del punto %1</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Candidate</source>
        <translation>Candidato</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requerido</translation>
    </message>
    <message>
        <source>Existing</source>
        <translation>Existente</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Prohibido</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to.</source>
        <translation>No se pudo escribir %1. Elija una carpeta en la que pueda escribir.</translation>
    </message>
</context>
<context>
    <name>StabilityText</name>
    <message>
        <source>How often the site is among the %1 best by score when every weight is anything up to %2 % less or more: share of %3 draws</source>
        <translation>Con qué frecuencia está el sitio entre los %1 mejores por puntaje cuando cada peso es hasta %2 % menor o mayor: proporción de %3 sorteos</translation>
    </message>
    <message>
        <source>In the top %1</source>
        <translation>Entre los %1 mejores</translation>
    </message>
    <message>
        <source>in %1 % of the draws; rank %2 to %3 in 90 % of them, median %4</source>
        <translation>en %1 % de los sorteos; lugar %2 a %3 en 90 % de ellos, mediana %4</translation>
    </message>
    <message>
        <source>In no draw</source>
        <translation>En ningún sorteo</translation>
    </message>
    <message>
        <source>In less than half of the draws</source>
        <translation>En menos de la mitad de los sorteos</translation>
    </message>
    <message>
        <source>In at least half</source>
        <translation>En al menos la mitad</translation>
    </message>
    <message>
        <source>In at least 90 %</source>
        <translation>En al menos 90 %</translation>
    </message>
    <message>
        <source>The site&apos;s rank by the weighted sum with the same weights</source>
        <translation>Lugar del sitio por suma ponderada con los mismos pesos</translation>
    </message>
    <message>
        <source>Rank by sum</source>
        <translation>Lugar por suma</translation>
    </message>
    <message>
        <source>The site&apos;s rank by TOPSIS, closeness to the best of all sites, with the same weights</source>
        <translation>Lugar del sitio por TOPSIS, cercanía a lo mejor de todos los sitios, con los mismos pesos</translation>
    </message>
    <message>
        <source>Rank by TOPSIS</source>
        <translation>Lugar por TOPSIS</translation>
    </message>
    <message>
        <source>%1 of the %2 best sites stay among the best in at least 90 % of %3 draws in which every weight is up to %4 % less or more; on average %5 of them stay.</source>
        <translation>%1 de los %2 mejores sitios siguen entre los mejores en al menos 90 % de %3 sorteos en los que cada peso es hasta %4 % menor o mayor; en promedio siguen %5.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Reading the sources</source>
        <translation>Leyendo las fuentes</translation>
    </message>
    <message>
        <source>Reading charging stations</source>
        <translation>Leyendo estaciones de carga</translation>
    </message>
    <message>
        <source>Reading roads</source>
        <translation>Leyendo carreteras</translation>
    </message>
    <message>
        <source>Reading population</source>
        <translation>Leyendo población</translation>
    </message>
    <message>
        <source>Reading zones</source>
        <translation>Leyendo zonas</translation>
    </message>
    <message>
        <source>Reading measures</source>
        <translation>Leyendo medidas</translation>
    </message>
    <message>
        <source>Reading ports of entry</source>
        <translation>Leyendo puertos fronterizos</translation>
    </message>
    <message>
        <source>Merging duplicate stations</source>
        <translation>Fusionando estaciones repetidas</translation>
    </message>
    <message>
        <source>Taking stock of what exists</source>
        <translation>Haciendo inventario de lo existente</translation>
    </message>
    <message>
        <source>Building the road network</source>
        <translation>Armando la red de carreteras</translation>
    </message>
    <message>
        <source>Preparing shortest paths</source>
        <translation>Preparando las rutas más cortas</translation>
    </message>
    <message>
        <source>Finding candidate sites</source>
        <translation>Buscando sitios candidatos</translation>
    </message>
    <message>
        <source>Measuring the criteria</source>
        <translation>Midiendo los criterios</translation>
    </message>
    <message>
        <source>Scoring the sites</source>
        <translation>Calificando los sitios</translation>
    </message>
    <message>
        <source>Choosing the plan&apos;s sites</source>
        <translation>Eligiendo los sitios del plan</translation>
    </message>
    <message>
        <source>Preparing the map</source>
        <translation>Preparando el mapa</translation>
    </message>
    <message>
        <source>Finding who can reach which site</source>
        <translation>Buscando quién alcanza cada sitio</translation>
    </message>
    <message>
        <source>Trying other weights</source>
        <translation>Probando otros pesos</translation>
    </message>
    <message>
        <source>Tracing what fairness costs</source>
        <translation>Calculando lo que cuesta la equidad</translation>
    </message>
    <message>
        <source>Estimating trips between cities</source>
        <translation>Estimando viajes entre ciudades</translation>
    </message>
    <message>
        <source>Following the corridors</source>
        <translation>Recorriendo los corredores</translation>
    </message>
    <message>
        <source>Measuring who can reach charging</source>
        <translation>Midiendo quién puede llegar a cargar</translation>
    </message>
    <message>
        <source>Trying the trips between cities</source>
        <translation>Probando los viajes entre ciudades</translation>
    </message>
    <message>
        <source>Counting stations and ports</source>
        <translation>Contando estaciones y puertos</translation>
    </message>
    <message>
        <source>Sizing the plan&apos;s sites</source>
        <translation>Dimensionando los sitios del plan</translation>
    </message>
    <message>
        <source>Choosing the years of the roadmap</source>
        <translation>Eligiendo los años de la hoja de ruta</translation>
    </message>
</context>
<context>
    <name>StationFacts</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) in this town</source>
        <translation>
            <numerusform>%n estación en esta localidad</numerusform>
            <numerusform>%n estaciones en esta localidad</numerusform>
        </translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estatus</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Duda</translation>
    </message>
    <message>
        <source>Lies outside its stated state</source>
        <translation>Está fuera del estado que declara</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Abierta desde</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1, registro %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No declarado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>Temporarily closed</source>
        <translation>Cerrada temporalmente</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>Levantada en campo</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Por dirección</translation>
    </message>
    <message>
        <source>By street</source>
        <translation>Por calle</translation>
    </message>
    <message>
        <source>By town only: unfit for siting</source>
        <translation>Solo por localidad: no sirve para ubicar sitios</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Nivel 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Nivel 2</translation>
    </message>
    <message>
        <source>DC fast</source>
        <translation>Rápida (CC)</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1: %2 records.</source>
        <translation>%1: %2 registros.</translation>
    </message>
    <message>
        <source>%1: %2 records, %3.</source>
        <translation>%1: %2 registros, %3.</translation>
    </message>
    <message>
        <source>Ports: %1 level 1, %2 level 2, %3 DC fast.</source>
        <translation>Puertos: %1 de nivel 1, %2 de nivel 2, %3 rápidos (CC).</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>This cannot be done with these options.</source>
        <translation>Esto no se puede hacer con estas opciones.</translation>
    </message>
    <message>
        <source>The scenario says something that cannot be.</source>
        <translation>El escenario dice algo que no puede ser.</translation>
    </message>
    <message>
        <source>The data could not be read.</source>
        <translation>No se pudieron leer los datos.</translation>
    </message>
    <message>
        <source>No plan satisfies all conditions.</source>
        <translation>Ningún plan cumple todas las condiciones.</translation>
    </message>
    <message>
        <source>The results could not be written.</source>
        <translation>No se pudieron escribir los resultados.</translation>
    </message>
    <message>
        <source>The work stopped before it was done.</source>
        <translation>El trabajo se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>Correct the scenario file and open it again.</source>
        <translation>Corrija el archivo del escenario y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>Check that the file is where it is named, whole, and of a known format.</source>
        <translation>Revise que el archivo esté donde se indica, completo y en un formato conocido.</translation>
    </message>
    <message>
        <source>Allow more sites, a longer reach, or fewer required and excluded sites.</source>
        <translation>Permita más sitios, un alcance mayor, o menos sitios requeridos y excluidos.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has space left.</source>
        <translation>Elija una carpeta en la que pueda escribir y que tenga espacio.</translation>
    </message>
    <message>
        <source>The details say more; please report them if they make no sense to you.</source>
        <translation>Los detalles dicen más; repórtelos si no los entiende.</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>Archivo: %1.</translation>
    </message>
    <message>
        <source>File: %1, at %2.</source>
        <translation>Archivo: %1, en %2.</translation>
    </message>
    <message>
        <source>How many people live within reach of the site by road.</source>
        <translation>Cuántas personas viven al alcance del sitio por carretera.</translation>
    </message>
    <message>
        <source>How far it is by road to the nearest fast charger: wide gaps score high.</source>
        <translation>Qué tan lejos está por carretera el cargador rápido más cercano: las brechas grandes puntúan alto.</translation>
    </message>
    <message>
        <source>How many vehicles a day pass the nearest traffic count.</source>
        <translation>Cuántos vehículos al día pasan por el aforo más cercano.</translation>
    </message>
    <message>
        <source>How many vehicles a year cross the border at ports of entry within reach.</source>
        <translation>Cuántos vehículos al año cruzan la frontera por los puertos fronterizos al alcance.</translation>
    </message>
    <message>
        <source>The value of a zone&apos;s field at the site, such as marginalisation.</source>
        <translation>El valor de un campo de la zona en el sitio, como la marginación.</translation>
    </message>
    <message>
        <source>How far the nearest feature of a measure layer is.</source>
        <translation>Qué tan lejos está el elemento más cercano de una capa de medida.</translation>
    </message>
    <message>
        <source>The value of a measure layer at the site.</source>
        <translation>El valor de una capa de medida en el sitio.</translation>
    </message>
    <message>
        <source>The sum of a measure layer within reach of the site.</source>
        <translation>La suma de una capa de medida al alcance del sitio.</translation>
    </message>
</context>
<context>
    <name>TripLayers</name>
    <message>
        <source>Trips: %1</source>
        <translation>Viajes: %1</translation>
    </message>
    <message>
        <source>Drive time to fast charging</source>
        <translation>Tiempo de manejo a la carga rápida</translation>
    </message>
    <message>
        <source>up to %1 min</source>
        <translation>hasta %1 min</translation>
    </message>
</context>
<context>
    <name>Trips</name>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>only by a long detour</source>
        <translation>solo con un rodeo largo</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>fuera de alcance</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>reset the weights</source>
        <translation>restablecer los pesos</translation>
    </message>
    <message>
        <source>change a weight</source>
        <translation>cambiar un peso</translation>
    </message>
    <message>
        <source>pin sites</source>
        <translation>fijar sitios</translation>
    </message>
    <message>
        <source>forbid sites</source>
        <translation>prohibir sitios</translation>
    </message>
    <message>
        <source>free sites</source>
        <translation>liberar sitios</translation>
    </message>
    <message>
        <source>change how weights are found</source>
        <translation>cambiar cómo se obtienen los pesos</translation>
    </message>
    <message>
        <source>change swing points</source>
        <translation>cambiar puntos por cambio</translation>
    </message>
    <message>
        <source>change a comparison</source>
        <translation>cambiar una comparación</translation>
    </message>
    <message>
        <source>change the ranking method</source>
        <translation>cambiar el método de ordenación</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Charging stations</source>
        <translation>Estaciones de carga</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Ports per 100,000 people</source>
        <translation>Puertos por cada 100 000 personas</translation>
    </message>
    <message>
        <source>People within reach of fast charging, %</source>
        <translation>Personas al alcance de carga rápida, %</translation>
    </message>
    <message>
        <source>Median way to a station, km</source>
        <translation>Mediana del camino a una estación, km</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Cuantiles</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>Cortes naturales (Jenks)</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>Intervalos iguales</translation>
    </message>
    <message>
        <source>Manual limits</source>
        <translation>Límites manuales</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 (%2 zones)</source>
        <translation>%1 (%2 zonas)</translation>
    </message>
    <message>
        <source>not known (%1 zones)</source>
        <translation>sin dato (%1 zonas)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CandidatesModel</name>
    <message>
        <source>%1: %2 points</source>
        <translation>%1: %2 puntos</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 is the best site; equal scores share a rank</source>
        <translation>1 es el mejor sitio; puntajes iguales comparten lugar</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>The candidate site, by road and nearest town</source>
        <translation>El sitio candidato, por carretera y localidad más cercana</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>0 to 100: the weighted sum of all criteria</source>
        <translation>De 0 a 100: la suma ponderada de todos los criterios</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <source>What each criterion adds to the score, in its colour</source>
        <translation>Lo que cada criterio suma al puntaje, en su color</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contribuciones</translation>
    </message>
    <message>
        <source>Position among the plan&apos;s sites, by what the plan loses without it</source>
        <translation>Posición entre los sitios del plan, según lo que el plan pierde sin él</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>County, municipality or other zone that holds the site</source>
        <translation>Condado, municipio u otra zona que contiene el sitio</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Carretera</translation>
    </message>
    <message>
        <source>Candidate, required, existing or excluded</source>
        <translation>Candidato, requerido, existente o excluido</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How often other weights keep the site among the best</source>
        <translation>Con qué frecuencia sigue el sitio entre los mejores con otros pesos</translation>
    </message>
    <message>
        <source>In the top</source>
        <translation>Entre los mejores</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CandidatesTable</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln sitio</numerusform>
            <numerusform>%Ln sitios</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportar la tabla</translation>
    </message>
    <message>
        <source>candidate_sites.csv</source>
        <translation>sitios_candidatos.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Sitios candidatos</translation>
    </message>
    <message>
        <source>Filter by site, road, state or zone</source>
        <translation>Filtrar por sitio, carretera, estado o zona</translation>
    </message>
    <message>
        <source>Filter of the candidate sites</source>
        <translation>Filtro de los sitios candidatos</translation>
    </message>
    <message>
        <source>Rows that contain every word you type stay; accents and capitals do not matter</source>
        <translation>Quedan las filas que contienen todas las palabras; no importan acentos ni mayúsculas</translation>
    </message>
    <message>
        <source>&amp;Only the plan</source>
        <translation>S&amp;olo el plan</translation>
    </message>
    <message>
        <source>Show only the sites that the plan has chosen</source>
        <translation>Mostrar solo los sitios que el plan ha elegido</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the selected rows, or all shown when none is selected, to a CSV file</source>
        <translation>Escribir las filas seleccionadas, o todas si no hay selección, en un archivo CSV</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Candidate sites by rank</source>
        <translation>Sitios candidatos por lugar</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ChartsPanel</name>
    <message>
        <source>Growth over the years</source>
        <translation>Crecimiento a lo largo de los años</translation>
    </message>
    <message>
        <source>Counting the stations</source>
        <translation>Contando las estaciones</translation>
    </message>
    <message>
        <source>Run a scenario to see its stations as charts.</source>
        <translation>Ejecute un escenario para ver sus estaciones en gráficas.</translation>
    </message>
    <message>
        <source>%1 by %2, all %3 stations</source>
        <translation>%1 por %2: las %3 estaciones</translation>
    </message>
    <message>
        <source>%1 by %2, the %3 stations that the filters leave</source>
        <translation>%1 por %2: las %3 estaciones que dejan los filtros</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opened in %1</source>
        <translation>Abiertas en %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar la gráfica</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Cifras (*.csv)</translation>
    </message>
    <message>
        <source>chart.png</source>
        <translation>grafica.png</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Por</translation>
    </message>
    <message>
        <source>What the bars stand for</source>
        <translation>Qué representan las barras</translation>
    </message>
    <message>
        <source>By what the stations are counted</source>
        <translation>Según qué se cuentan las estaciones</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>Stations, their ports, or the power of their connectors as stated</source>
        <translation>Estaciones, sus puertos o la potencia declarada de sus conectores</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Power (kW)</source>
        <translation>Potencia (kW)</translation>
    </message>
    <message>
        <source>Bars: Enter lists the stations of one</source>
        <translation>Barras: Intro enumera las estaciones de una</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter, to list its stations</source>
        <translation>Haga clic en una barra, o pulse Intro, para enumerar sus estaciones</translation>
    </message>
    <message>
        <source>&amp;Save the chart…</source>
        <translation>&amp;Guardar la gráfica…</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG, SVG) or its numbers (CSV)</source>
        <translation>Guardar la gráfica como imagen (PNG, SVG) o sus cifras (CSV)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ComparisonModel</name>
    <message numerus="yes">
        <source>%n port(s)</source>
        <translation>
            <numerusform>%n puerto</numerusform>
            <numerusform>%n puertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Hoja de ruta</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Input (SHA-256)</source>
        <translation>Entrada (SHA-256)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>In</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Sites of</source>
        <translation>Sitios de</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Apart, m</source>
        <translation>Distancia, m</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Key or file</source>
        <translation>Clave o archivo</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ComparisonPanel</name>
    <message>
        <source>Folder with the results of another run</source>
        <translation>Carpeta con los resultados de otra ejecución</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>File &gt; Compare with results… sets another run beside this one.</source>
        <translation>Archivo &gt; Comparar con resultados… pone otra ejecución junto a esta.</translation>
    </message>
    <message>
        <source>A: %1 · B: %2 (these results)</source>
        <translation>A: %1 · B: %2 (estos resultados)</translation>
    </message>
    <message>
        <source>Folder for the comparison</source>
        <translation>Carpeta para la comparación</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>Escribiendo la comparación</translation>
    </message>
    <message>
        <source>The comparison is in %1.</source>
        <translation>La comparación está en %1.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>&amp;Compare with results…</source>
        <translation>&amp;Comparar con resultados…</translation>
    </message>
    <message>
        <source>Set the results of another run beside these</source>
        <translation>Poner los resultados de otra ejecución junto a estos</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Solo lo que &amp;difiere</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Write table, sites and a page with a map into a folder</source>
        <translation>Escribir en una carpeta la tabla, los sitios y una página con un mapa</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sitios</translation>
    </message>
    <message>
        <source>Scenario and inputs</source>
        <translation>Escenario y entradas</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ConvergenceChart</name>
    <message>
        <source>After %1 seconds: value %2, proved bound %3</source>
        <translation>Tras %1 segundos: valor %2, cota demostrada %3</translation>
    </message>
    <message>
        <source>While the sites are being chosen, the plan&apos;s value and the proved bound are drawn here as they close.</source>
        <translation>Mientras se eligen los sitios, aquí se dibujan el valor del plan y la cota demostrada conforme se acercan.</translation>
    </message>
    <message>
        <source>Proved bound</source>
        <translation>Cota demostrada</translation>
    </message>
    <message>
        <source>Best plan found</source>
        <translation>Mejor plan hallado</translation>
    </message>
    <message>
        <source>seconds of search</source>
        <translation>segundos de búsqueda</translation>
    </message>
    <message>
        <source>Value and proved bound of the plan during the search</source>
        <translation>Valor y cota demostrada del plan durante la búsqueda</translation>
    </message>
    <message>
        <source>The best plan found so far and the proved bound, which no plan can pass. Where the lines meet, the plan is proved to be the best of all.</source>
        <translation>El mejor plan hallado hasta ahora y la cota demostrada, que ningún plan puede rebasar. Donde las líneas se juntan, está demostrado que el plan es el mejor de todos.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CorridorsModel</name>
    <message>
        <source>Corridor</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Length in the United States</source>
        <translation>Longitud en Estados Unidos</translation>
    </message>
    <message>
        <source>US</source>
        <translation>EE. UU.</translation>
    </message>
    <message>
        <source>Length in Mexico</source>
        <translation>Longitud en México</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Stations that meet the rule</source>
        <translation>Estaciones que cumplen la regla</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cuentan</translation>
    </message>
    <message>
        <source>Stations that may meet the rule: their source does not say all of it</source>
        <translation>Estaciones que podrían cumplir la regla: su fuente no lo dice todo</translation>
    </message>
    <message>
        <source>May count</source>
        <translation>Podrían contar</translation>
    </message>
    <message>
        <source>Stretches longer than the rule allows</source>
        <translation>Tramos más largos de lo que la regla permite</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Brechas</translation>
    </message>
    <message>
        <source>In gaps</source>
        <translation>En brechas</translation>
    </message>
    <message>
        <source>The least number of new sites that closes all gaps</source>
        <translation>El menor número de sitios nuevos que cierra todas las brechas</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>Sitios nuevos</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CorridorsPanel</name>
    <message>
        <source>The scenario has no roads: no corridor can be followed.</source>
        <translation>El escenario no tiene caminos: no se puede seguir ningún corredor.</translation>
    </message>
    <message>
        <source>Run a scenario to see its charging corridors.</source>
        <translation>Ejecute un escenario para ver sus corredores de carga.</translation>
    </message>
    <message>
        <source>Rule: %1, a station every %2</source>
        <translation>Regla: %1, una estación cada %2</translation>
    </message>
    <message>
        <source>Export the gaps</source>
        <translation>Exportar las brechas</translation>
    </message>
    <message>
        <source>corridor_gaps.csv</source>
        <translation>brechas.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>Corredores</translation>
    </message>
    <message>
        <source>Count stations that &amp;may qualify</source>
        <translation>Contar las que &amp;podrían cumplir</translation>
    </message>
    <message>
        <source>The gaps that remain if every station whose source is silent on power or connectors met the rule</source>
        <translation>Las brechas que quedarían si cumpliera la regla toda estación cuya fuente calla potencia o conectores</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the gaps of this corridor to a CSV file</source>
        <translation>Escribir las brechas de este corredor en un archivo CSV</translation>
    </message>
    <message>
        <source>Charging corridors</source>
        <translation>Corredores de carga</translation>
    </message>
    <message>
        <source>Double click or Enter shows the whole corridor on the map</source>
        <translation>Doble clic o Intro muestra todo el corredor en el mapa</translation>
    </message>
    <message>
        <source>Gaps of the corridor</source>
        <translation>Brechas del corredor</translation>
    </message>
    <message>
        <source>Click a gap, or press Enter, to see it on the map</source>
        <translation>Haga clic en una brecha, o pulse Intro, para verla en el mapa</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DataImport</name>
    <message>
        <source>Add data to the map</source>
        <translation>Agregar datos al mapa</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.json *.jsonl *.geojson *.gpkg *.shp *.kml *.fgb *.parquet *.tif *.tiff);;All files (*)</source>
        <translation>Datos (*.csv *.tsv *.json *.jsonl *.geojson *.gpkg *.shp *.kml *.fgb *.parquet *.tif *.tiff);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records are on the map.</source>
        <translation>%1: %2 de %3 registros están en el mapa.</translation>
    </message>
    <message>
        <source>%1 holds nothing that is drawn; a scenario can read it.</source>
        <translation>%1 no contiene nada que se dibuje; un escenario puede leerlo.</translation>
    </message>
    <message>
        <source>Counting what %1 holds</source>
        <translation>Contando lo que contiene %1</translation>
    </message>
    <message>
        <source>&amp;Add data to the map…</source>
        <translation>&amp;Agregar datos al mapa…</translation>
    </message>
    <message>
        <source>Show files as layers: stations, roads, points, areas. Or drop them onto the window.</source>
        <translation>Mostrar archivos como capas: estaciones, carreteras, puntos, áreas. O suéltelos en la ventana.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DecisionsModel</name>
    <message>
        <source>one station</source>
        <translation>una estación</translation>
    </message>
    <message>
        <source>two stations</source>
        <translation>dos estaciones</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Registro A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Registro B</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DecisionsView</name>
    <message>
        <source>take a decision back</source>
        <translation>retirar una decisión</translation>
    </message>
    <message>
        <source>&amp;Undo this decision</source>
        <translation>&amp;Deshacer esta decisión</translation>
    </message>
    <message>
        <source>The pair is merged or kept apart by its evidence again, from the next run on (Delete)</source>
        <translation>A partir de la próxima ejecución, el par se une o se separa otra vez según la evidencia (Supr)</translation>
    </message>
    <message>
        <source>Decisions made in reviews</source>
        <translation>Decisiones tomadas en las revisiones</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ExportController</name>
    <message>
        <source>Writing the results</source>
        <translation>Escribiendo los resultados</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Los resultados están en %1.</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>&amp;Exportar los resultados…</translation>
    </message>
    <message>
        <source>Write sites, plan and report as files for other programs</source>
        <translation>Escribir sitios, plan e informe como archivos para otros programas</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Informe en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>El informe está en %1.</translation>
    </message>
    <message>
        <source>Report as &amp;PDF…</source>
        <translation>Informe en &amp;PDF…</translation>
    </message>
    <message>
        <source>Write the report for printing</source>
        <translation>Escribir el informe para imprimirlo</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ExportDialog</name>
    <message>
        <source>Export the results</source>
        <translation>Exportar los resultados</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Formatos:</translation>
    </message>
    <message>
        <source>&amp;Shapefile: candidate and plan sites</source>
        <translation>&amp;Shapefile: sitios candidatos y del plan</translation>
    </message>
    <message>
        <source>For ArcGIS, QGIS and most other programs; with a dictionary of its fields</source>
        <translation>Para ArcGIS, QGIS y la mayoría de los programas; con un diccionario de sus campos</translation>
    </message>
    <message>
        <source>&amp;GeoPackage: everything, styled for QGIS</source>
        <translation>&amp;GeoPackage: todo, con estilos para QGIS</translation>
    </message>
    <message>
        <source>One file with stations, candidates, plan, gaps and coverage</source>
        <translation>Un archivo con estaciones, candidatos, plan, brechas y cobertura</translation>
    </message>
    <message>
        <source>Geo&amp;JSON: for web maps</source>
        <translation>Geo&amp;JSON: para mapas web</translation>
    </message>
    <message>
        <source>RFC 7946, WGS 84</source>
        <translation>RFC 7946, WGS 84</translation>
    </message>
    <message>
        <source>&amp;CSV: tables for spreadsheets</source>
        <translation>&amp;CSV: tablas para hojas de cálculo</translation>
    </message>
    <message>
        <source>UTF-8, with coordinates</source>
        <translation>UTF-8, con coordenadas</translation>
    </message>
    <message>
        <source>&amp;KML: for Google Earth</source>
        <translation>&amp;KML: para Google Earth</translation>
    </message>
    <message>
        <source>Sites with their attributes</source>
        <translation>Sitios con sus atributos</translation>
    </message>
    <message>
        <source>&amp;Report: a page to read and print</source>
        <translation>&amp;Informe: una página para leer e imprimir</translation>
    </message>
    <message>
        <source>One HTML file without other parts</source>
        <translation>Un solo archivo HTML</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>Car&amp;peta:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FairnessPanel</name>
    <message>
        <source>The scenario has no floors. Each [[floors]] section says what a plan must give a group at least.</source>
        <translation>El escenario no tiene mínimos. Cada sección [[floors]] dice lo que un plan debe dar a un grupo como mínimo.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Con cobertura</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Como mínimo</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sitios</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Equidad</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FiguresModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>US</source>
        <translation>EE. UU.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FiltersModel</name>
    <message numerus="yes">
        <source>%1 (%n chosen)</source>
        <translation>
            <numerusform>%1 (%n elegido)</numerusform>
            <numerusform>%1 (%n elegidos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stations with any of the ticked values are shown; all while none is ticked</source>
        <translation>Se muestran las estaciones con cualquiera de los valores marcados; todas mientras no haya ninguno</translation>
    </message>
    <message>
        <source>%1: %2 stations under the other filters</source>
        <translation>%1: %2 estaciones con los demás filtros</translation>
    </message>
    <message>
        <source>%1, %2 stations</source>
        <translation>%1, %2 estaciones</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>filter by %1: %2</source>
        <translation>filtrar por %1: %2</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FiltersPanel</name>
    <message>
        <source>filter by the opening year</source>
        <translation>filtrar por el año de apertura</translation>
    </message>
    <message>
        <source>No stations yet</source>
        <translation>Aún no hay estaciones</translation>
    </message>
    <message>
        <source>%1 of %2 stations</source>
        <translation>%1 de %2 estaciones</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Find a value: network, state …</source>
        <translation>Buscar un valor: red, estado …</translation>
    </message>
    <message>
        <source>Find a value to filter by</source>
        <translation>Buscar un valor para filtrar</translation>
    </message>
    <message>
        <source>Only values with these letters are listed</source>
        <translation>Solo se enumeran los valores con estas letras</translation>
    </message>
    <message>
        <source>What the stations are filtered by</source>
        <translation>Según qué se filtran las estaciones</translation>
    </message>
    <message>
        <source>&amp;Opened</source>
        <translation>&amp;Apertura</translation>
    </message>
    <message>
        <source>First year of opening</source>
        <translation>Primer año de apertura</translation>
    </message>
    <message>
        <source>First year of opening that is shown</source>
        <translation>Primer año de apertura que se muestra</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;a</translation>
    </message>
    <message>
        <source>Last year of opening</source>
        <translation>Último año de apertura</translation>
    </message>
    <message>
        <source>Last year of opening that is shown</source>
        <translation>Último año de apertura que se muestra</translation>
    </message>
    <message>
        <source>&amp;Keep those without a year</source>
        <translation>&amp;Conservar las que no indican año</translation>
    </message>
    <message>
        <source>Stations whose source does not say when they opened stay when years are chosen</source>
        <translation>Al elegir años, se quedan las estaciones cuya fuente no dice cuándo abrieron</translation>
    </message>
    <message>
        <source>Stations that map, charts and tables show; a town-level row counts as its stations</source>
        <translation>Estaciones que muestran el mapa, las gráficas y las tablas; una fila por localidad cuenta como sus estaciones</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>Show all stations again</source>
        <translation>Mostrar de nuevo todas las estaciones</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::GapsModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Where the gap begins, along the corridor</source>
        <translation>Dónde empieza la brecha, a lo largo del corredor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Where the gap ends, along the corridor</source>
        <translation>Dónde termina la brecha, a lo largo del corredor</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>The least number of new sites that closes the gap</source>
        <translation>El menor número de sitios nuevos que cierra la brecha</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>Sitios nuevos</translation>
    </message>
    <message>
        <source>Where along the corridor each new site may stand</source>
        <translation>Dónde puede estar cada sitio nuevo a lo largo del corredor</translation>
    </message>
    <message>
        <source>Where they may stand</source>
        <translation>Dónde pueden estar</translation>
    </message>
    <message>
        <source>Stations inside the gap that may meet the rule</source>
        <translation>Estaciones dentro de la brecha que podrían cumplir la regla</translation>
    </message>
    <message>
        <source>May count</source>
        <translation>Podrían contar</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>Obtener datos</translation>
    </message>
    <message>
        <source>The starter data is town-level. These open sources are what to load next: download a file with your browser, then add it to the map or name it in a scenario.</source>
        <translation>Los datos de inicio son por localidad. Estas fuentes abiertas son lo que sigue: descargue un archivo con su navegador y agréguelo al mapa o nómbrelo en un escenario.</translation>
    </message>
    <message>
        <source>Sources of open data</source>
        <translation>Fuentes de datos abiertos</translation>
    </message>
    <message>
        <source>About the selected source</source>
        <translation>Acerca de la fuente seleccionada</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Copiar dirección</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
    <message>
        <source>Put the address on the clipboard</source>
        <translation>Poner la dirección en el portapapeles</translation>
    </message>
    <message>
        <source>Corredor itself never goes online: this opens your browser</source>
        <translation>Corredor nunca se conecta a internet: esto abre su navegador</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Se usa como</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>This address was not opened when the list was made: check it.</source>
        <translation>Esta dirección no se abrió al hacer la lista: compruébela.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::GrowthChart</name>
    <message>
        <source>%1: %2 (%3 new)</source>
        <translation>%1: %2 (%3 nuevas)</translation>
    </message>
    <message>
        <source>None of these stations states when it opened.</source>
        <translation>Ninguna de estas estaciones indica cuándo abrió.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At the end of %1: %2</source>
        <translation>Al final de %1: %2</translation>
    </message>
    <message>
        <source>Growth by year of opening</source>
        <translation>Crecimiento por año de apertura</translation>
    </message>
    <message>
        <source>Stations that exist today by the year they opened; each country has its own scale. Click a year, or press Enter, to list the stations that opened in it.</source>
        <translation>Estaciones que existen hoy según el año en que abrieron; cada país tiene su propia escala. Haga clic en un año, o pulse Intro, para enumerar las estaciones que abrieron en él.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::IdentifyPanel</name>
    <message>
        <source>Click a site, a station or a zone on the map to see what is known about it.</source>
        <translation>Haga clic en un sitio, una estación o una zona del mapa para ver lo que se sabe.</translation>
    </message>
    <message numerus="yes">
        <source>%n more here: zoom in to tell them apart.</source>
        <translation>
            <numerusform>%n más aquí: acérquese para distinguirlos.</numerusform>
            <numerusform>%n más aquí: acérquese para distinguirlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Candidate site %1</source>
        <translation>Sitio candidato %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>En el plan</translation>
    </message>
    <message>
        <source>Site %1 of %2; without it the plan loses %3</source>
        <translation>Sitio %1 de %2; sin él, el plan pierde %3</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 points (%2)</source>
        <translation>%1 puntos (%2)</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Carretera</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado (entidad)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Charging station</source>
        <translation>Estación de carga</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Fusionada de</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Port of entry</source>
        <translation>Puerto fronterizo</translation>
    </message>
    <message>
        <source>Vehicles a year</source>
        <translation>Vehículos al año</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Carreteras</translation>
    </message>
    <message>
        <source>Joined by a connector of %1</source>
        <translation>Unidas por un enlace de %1</translation>
    </message>
    <message>
        <source>Not joined: no road near enough on one side</source>
        <translation>Sin unir: no hay carretera cerca en uno de los lados</translation>
    </message>
    <message>
        <source>Zone of %1</source>
        <translation>Zona de %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>Facts about the clicked features</source>
        <translation>Datos de los elementos en los que se hizo clic</translation>
    </message>
    <message>
        <source>Charging corridor</source>
        <translation>Corredor de carga</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Brechas</translation>
    </message>
    <message>
        <source>New sites needed</source>
        <translation>Sitios nuevos necesarios</translation>
    </message>
    <message>
        <source>Gap of %1</source>
        <translation>Brecha de %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>%1 along the corridor</source>
        <translation>a %1 del inicio del corredor</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicada</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::IssuesModel</name>
    <message>
        <source>%1, record %2</source>
        <translation>%1, registro %2</translation>
    </message>
    <message>
        <source>%1. Details: %2</source>
        <translation>%1. Detalles: %2</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::IssuesPanel</name>
    <message>
        <source>Data issues</source>
        <translation>Problemas en los datos</translation>
    </message>
    <message>
        <source>Data issues (%1)</source>
        <translation>Problemas en los datos (%1)</translation>
    </message>
    <message>
        <source>Issues found in the data</source>
        <translation>Problemas encontrados en los datos</translation>
    </message>
    <message>
        <source>Nothing is dropped silently: open a line to see where in the file it was found</source>
        <translation>Nada se descarta en silencio: abra una línea para ver en qué parte del archivo se encontró</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::JobStatus</name>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: cancelado.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>casi listo</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>falta %n segundo</numerusform>
            <numerusform>faltan %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>falta %n minuto</numerusform>
            <numerusform>faltan %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Cancel this work</source>
        <translation>Cancelar este trabajo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::JudgementEditor</name>
    <message>
        <source>Both matter equally</source>
        <translation>Ambos importan lo mismo</translation>
    </message>
    <message>
        <source>%1 matters %2 times as much</source>
        <translation>%1 importa %2 veces más</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt;b&gt;Consistency ratio %1&lt;/b&gt;: the comparisons agree well enough.</source>
        <translation>&lt;b&gt;Razón de consistencia %1&lt;/b&gt;: las comparaciones concuerdan lo suficiente.</translation>
    </message>
    <message>
        <source>&lt;b&gt;⚠ Consistency ratio %1, above 0.1&lt;/b&gt;: the comparisons contradict each other. Farthest off are %2 and %3: compared as %4, weighed as %5.</source>
        <translation>&lt;b&gt;⚠ Razón de consistencia %1, mayor que 0.1&lt;/b&gt;: las comparaciones se contradicen. Lo que más se aparta son %2 y %3: comparados como %4, pesados como %5.</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 en comparación con %2</translation>
    </message>
    <message>
        <source>To the left the first matters more, to the right the second; up to 9 times. Arrow keys move it.</source>
        <translation>A la izquierda importa más el primero, a la derecha el segundo; hasta 9 veces. Las flechas lo mueven.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::LandscapeView</name>
    <message>
        <source>clear the filters</source>
        <translation>quitar los filtros</translation>
    </message>
    <message>
        <source>Filtering the stations</source>
        <translation>Filtrando las estaciones</translation>
    </message>
    <message>
        <source>filter by %1</source>
        <translation>filtrar por %1</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::LayerPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Layers of the map, from top to bottom</source>
        <translation>Capas del mapa, de arriba abajo</translation>
    </message>
    <message>
        <source>Tick to show, drag to change the order; right-click for more</source>
        <translation>Marque para mostrar, arrastre para cambiar el orden; clic derecho para más</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>O&amp;pacidad</translation>
    </message>
    <message>
        <source>Opacity of the selected layer</source>
        <translation>Opacidad de la capa seleccionada</translation>
    </message>
    <message>
        <source>How much of what lies beneath the selected layer shows through</source>
        <translation>Cuánto se ve de lo que hay debajo de la capa seleccionada</translation>
    </message>
    <message>
        <source>&amp;Zoom to layer</source>
        <translation>A&amp;cercar a la capa</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Remove layer</source>
        <translation>&amp;Quitar la capa</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::LayerStack</name>
    <message>
        <source>show %1</source>
        <translation>mostrar %1</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>ocultar %1</translation>
    </message>
    <message>
        <source>change the opacity of %1</source>
        <translation>cambiar la opacidad de %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>mover %1</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MainWindow</name>
    <message>
        <source>Get data</source>
        <translation>Obtener datos</translation>
    </message>
    <message>
        <source>Corredor</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>%1[*] – Corredor</source>
        <translation>%1[*] – Corredor</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>&amp;Show what is known</source>
        <translation>&amp;Mostrar lo que se sabe</translation>
    </message>
    <message>
        <source>change the plan settings</source>
        <translation>cambiar los ajustes del plan</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Home shows everything.</source>
        <translation>Las flechas mueven el mapa, más y menos acercan y alejan, Inicio muestra todo.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MapContents</name>
    <message>
        <source>Base map</source>
        <translation>Mapa base</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ParametersModel</name>
    <message>
        <source>yours</source>
        <translation>propia</translation>
    </message>
    <message>
        <source>From %1 to %2. One number, or low; middle; high.</source>
        <translation>De %1 a %2. Un número, o bajo; medio; alto.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Source of the default</source>
        <translation>Fuente del valor predeterminado</translation>
    </message>
    <message>
        <source>change a figure</source>
        <translation>cambiar una cifra</translation>
    </message>
    <message>
        <source>reset a figure</source>
        <translation>restablecer una cifra</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ParametersPanel</name>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Find a figure or a source</source>
        <translation>Buscar una cifra o una fuente</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Predeterminado</translation>
    </message>
    <message>
        <source>Gives the selected figure its default in both countries again</source>
        <translation>Devuelve a la cifra seleccionada su valor predeterminado en ambos países</translation>
    </message>
    <message>
        <source>Double-click a value to change it; a new run takes it up. Unverified figures are common ones without a source: replace them with your own.</source>
        <translation>Haga doble clic en un valor para cambiarlo; un nuevo cálculo lo toma en cuenta. Las cifras no verificadas son comunes, sin fuente: sustitúyalas por las suyas.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::PlanPanel</name>
    <message>
        <source>The scenario is being prepared; then the sites are chosen.</source>
        <translation>El escenario se está preparando; después se eligen los sitios.</translation>
    </message>
    <message>
        <source>Keeping the best plan found so far…</source>
        <translation>Conservando el mejor plan hallado hasta ahora…</translation>
    </message>
    <message>
        <source>Choosing the sites: %1 % between the best plan found and the proved bound.</source>
        <translation>Eligiendo los sitios: %1 % entre el mejor plan hallado y la cota demostrada.</translation>
    </message>
    <message>
        <source>Sites of the plan</source>
        <translation>Sitios del plan</translation>
    </message>
    <message>
        <source>Save the page about the plan</source>
        <translation>Guardar la página sobre el plan</translation>
    </message>
    <message>
        <source>Page with table and chart (*.html)</source>
        <translation>Página con tabla y gráfica (*.html)</translation>
    </message>
    <message>
        <source>Table of the sites (*.csv)</source>
        <translation>Tabla de los sitios (*.csv)</translation>
    </message>
    <message>
        <source>Chart of the search (*.svg)</source>
        <translation>Gráfica de la búsqueda (*.svg)</translation>
    </message>
    <message>
        <source>plan.html</source>
        <translation>plan.html</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>&amp;Stop and keep the best</source>
        <translation>&amp;Detener y conservar el mejor</translation>
    </message>
    <message>
        <source>Takes the best plan found so far, with the bound that is proved for it</source>
        <translation>Toma el mejor plan hallado hasta ahora, con la cota demostrada para él</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Ends the work; the plan before it stays</source>
        <translation>Termina el trabajo; queda el plan anterior</translation>
    </message>
    <message>
        <source>Plan se&amp;ttings…</source>
        <translation>A&amp;justes del plan…</translation>
    </message>
    <message>
        <source>What the plan is to achieve, with how many sites, in what time</source>
        <translation>Qué debe lograr el plan, con cuántos sitios, en qué tiempo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the page and its table</source>
        <translation>Copiar la página y su tabla</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Save the page (HTML), the table (CSV) or the chart (SVG)</source>
        <translation>Guardar la página (HTML), la tabla (CSV) o la gráfica (SVG)</translation>
    </message>
    <message>
        <source>What the plan covers and how sure that is</source>
        <translation>Qué cubre el plan y qué tan seguro es</translation>
    </message>
    <message>
        <source>The best plan without your conditions is being worked out, to compare with.</source>
        <translation>Se calcula el mejor plan sin sus condiciones, para comparar.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::PlanSettings</name>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>Plan settings</source>
        <translation>Ajustes del plan</translation>
    </message>
    <message>
        <source>&amp;Apply and run</source>
        <translation>&amp;Aplicar y ejecutar</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Count &amp;existing fast chargers</source>
        <translation>Contar los cargadores rápidos &amp;existentes</translation>
    </message>
    <message>
        <source>Number of &amp;sites:</source>
        <translation>&amp;Número de sitios:</translation>
    </message>
    <message>
        <source>&amp;Reach by road:</source>
        <translation>A&amp;lcance por carretera:</translation>
    </message>
    <message>
        <source>&amp;Cost of a site:</source>
        <translation>&amp;Costo de un sitio:</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Presupuesto:</translation>
    </message>
    <message>
        <source>C&amp;urrency:</source>
        <translation>&amp;Moneda:</translation>
    </message>
    <message>
        <source>&amp;Time limit of the search:</source>
        <translation>&amp;Tiempo límite de la búsqueda:</translation>
    </message>
    <message>
        <source>A site serves whoever lives within this distance by road</source>
        <translation>Un sitio atiende a quien vive a esta distancia por carretera o menos</translation>
    </message>
    <message>
        <source>Shortest average distance: whoever lives farther counts as living this far. Shortest greatest distance: whoever no site reaches within it is left out</source>
        <translation>Menor distancia media: quien vive más lejos cuenta como si viviera a esta distancia. Menor distancia máxima: queda fuera quien ningún sitio alcanza dentro de ella</translation>
    </message>
    <message>
        <source>Of sites that state no cost of their own</source>
        <translation>De los sitios que no indican un costo propio</translation>
    </message>
    <message>
        <source>The costs of the chosen sites together stay within it</source>
        <translation>Los costos de los sitios elegidos, en conjunto, no lo rebasan</translation>
    </message>
    <message>
        <source>The best plan found by then is taken, with the bound that is proved for it</source>
        <translation>Se toma el mejor plan hallado hasta entonces, con la cota demostrada para él</translation>
    </message>
    <message>
        <source>People near a fast charger that exists need no new site; without the tick the plan is made as if there were none</source>
        <translation>Quienes viven cerca de un cargador rápido existente no necesitan un sitio nuevo; sin marcar, el plan se hace como si no hubiera ninguno</translation>
    </message>
    <message>
        <source>Trips between so &amp;many towns:</source>
        <translation>&amp;Viajes entre tantas poblaciones:</translation>
    </message>
    <message>
        <source>Ran&amp;ge of a vehicle:</source>
        <translation>Auto&amp;nomía de un vehículo:</translation>
    </message>
    <message>
        <source>The largest towns of the region, whose trips are considered</source>
        <translation>Las poblaciones más grandes de la región, cuyos viajes se consideran</translation>
    </message>
    <message>
        <source>What a vehicle drives on a full charge</source>
        <translation>Lo que un vehículo recorre con una carga completa</translation>
    </message>
    <message>
        <source>Driven off the way and back for one stop, at most</source>
        <translation>Lo que se sale del camino, ida y vuelta, por una parada, como máximo</translation>
    </message>
    <message>
        <source>Service &amp;falls with the distance</source>
        <translation>El servicio &amp;disminuye con la distancia</translation>
    </message>
    <message>
        <source>Who lives near counts whole, who lives at the end of the reach hardly counts</source>
        <translation>Quien vive cerca cuenta por completo; quien vive al final del alcance apenas cuenta</translation>
    </message>
    <message>
        <source>Ob&amp;jective:</source>
        <translation>&amp;Objetivo:</translation>
    </message>
    <message>
        <source>&amp;Whole service up to:</source>
        <translation>Servicio &amp;completo hasta:</translation>
    </message>
    <message>
        <source>Farthest &amp;distance:</source>
        <translation>Distancia má&amp;xima:</translation>
    </message>
    <message>
        <source>Det&amp;our for a stop:</source>
        <translation>Desvío por una pa&amp;rada:</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::PlanSitesModel</name>
    <message>
        <source>none helps</source>
        <translation>ninguno ayuda</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <translation>%1 (fijado)</translation>
    </message>
    <message>
        <source>1 is the site that the plan loses most without</source>
        <translation>1 es el sitio sin el que más pierde el plan</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>What the plan loses without the site, the others kept</source>
        <translation>Lo que el plan pierde sin el sitio, con los demás</translation>
    </message>
    <message>
        <source>The other site that loses least in its place</source>
        <translation>El otro sitio que menos pierde en su lugar</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Siguiente mejor</translation>
    </message>
    <message>
        <source>What the plan loses all the same with the next-best site in its place</source>
        <translation>Lo que el plan pierde de todos modos con el siguiente mejor sitio en su lugar</translation>
    </message>
    <message>
        <source>Loses without
it (%1)</source>
        <translation>Pierde sin
él (%1)</translation>
    </message>
    <message>
        <source>Still loses
(%1)</source>
        <translation>Aún pierde
(%1)</translation>
    </message>
    <message>
        <source>The kind of charging that fits the site</source>
        <translation>El tipo de carga que conviene al sitio</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>Qué construir</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Capital cost with the grid connection, middle estimate</source>
        <translation>Inversión con la conexión a la red, estimación media</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Inversión</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How often other weights keep the site among the best by score</source>
        <translation>Con qué frecuencia sigue el sitio entre los mejores por puntaje con otros pesos</translation>
    </message>
    <message>
        <source>In the top</source>
        <translation>Entre los mejores</translation>
    </message>
    <message>
        <source>Straight line to the nearest substation or power line of the country, where the layers of the scenario reach</source>
        <translation>Línea recta a la subestación o línea eléctrica más cercana del país, donde alcanzan las capas del escenario</translation>
    </message>
    <message>
        <source>To the
grid (%1)</source>
        <translation>A la red
(%1)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Preferences</name>
    <message>
        <source>%1 mi</source>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RecordsModel</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The record&apos;s id in its source</source>
        <translation>La clave del registro en su fuente</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Why the record belongs to the station</source>
        <translation>Por qué el registro pertenece a la estación</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Por qué aquí</translation>
    </message>
    <message>
        <source>How sure that is, 0 to 1</source>
        <translation>Qué tan seguro es, de 0 a 1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>The record that it repeats: its ports do not add up</source>
        <translation>El registro que repite: sus puertos no se suman</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Recovery</name>
    <message>
        <source>Unsaved changes cannot be kept in %1: free space there, or save the scenario now.</source>
        <translation>Los cambios sin guardar no se pueden conservar en %1: libere espacio ahí o guarde el escenario ahora.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ReviewModel</name>
    <message>
        <source>one station</source>
        <translation>una estación</translation>
    </message>
    <message>
        <source>two stations</source>
        <translation>dos estaciones</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>How likely the merge is wrong here</source>
        <translation>Qué tan probable es que la unión se equivoque aquí</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Duda</translation>
    </message>
    <message>
        <source>What the merge made of the two records</source>
        <translation>Qué hizo la unión con los dos registros</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Straight distance between the records</source>
        <translation>Distancia en línea recta entre los registros</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Registro A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Registro B</translation>
    </message>
    <message>
        <source>What you decided; it takes effect with the next run</source>
        <translation>Lo que usted decidió; se aplica en la próxima ejecución</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Su decisión</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ReviewPanel</name>
    <message>
        <source>Looking for doubtful pairs</source>
        <translation>Buscando pares dudosos</translation>
    </message>
    <message>
        <source>Looking for doubtful pairs…</source>
        <translation>Buscando pares dudosos…</translation>
    </message>
    <message>
        <source>The merge is sure of every pair.</source>
        <translation>La unión está segura de todos los pares.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful pair(s), most doubtful first</source>
        <translation>
            <numerusform>%Ln par dudoso</numerusform>
            <numerusform>%Ln pares dudosos, primero los más dudosos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs decided: run again (F5) to apply</source>
        <translation>%1 de %2 pares decididos: ejecute de nuevo (F5) para aplicarlos</translation>
    </message>
    <message>
        <source>This contradicts an earlier decision about these records; take that one back first.</source>
        <translation>Esto contradice una decisión anterior sobre estos registros; retire primero aquella.</translation>
    </message>
    <message>
        <source>decide on a pair later</source>
        <translation>decidir después sobre un par</translation>
    </message>
    <message>
        <source>make two records one station</source>
        <translation>hacer de dos registros una estación</translation>
    </message>
    <message>
        <source>keep two records apart</source>
        <translation>mantener separados dos registros</translation>
    </message>
    <message>
        <source>Evidence:</source>
        <translation>Indicios:</translation>
    </message>
    <message>
        <source>Pairs of records that may be one station, or were made one on weak evidence, are listed here, to be looked at side by side.</source>
        <translation>Aquí se enumeran los pares de registros que podrían ser una sola estación, o que se unieron con pocos indicios, para verlos lado a lado.</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Registro A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Registro B</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>The merge is right about this pair (A)</source>
        <translation>La unión acierta con este par (A)</translation>
    </message>
    <message>
        <source>Same station: &amp;merge</source>
        <translation>Misma estación: &amp;unir</translation>
    </message>
    <message>
        <source>The two records are one station (M)</source>
        <translation>Los dos registros son una estación (M)</translation>
    </message>
    <message>
        <source>Two stations: &amp;split</source>
        <translation>Dos estaciones: &amp;separar</translation>
    </message>
    <message>
        <source>The two records are two stations (S)</source>
        <translation>Los dos registros son dos estaciones (S)</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Decidir &amp;después</translation>
    </message>
    <message>
        <source>Take the decision on this pair back (L)</source>
        <translation>Retirar la decisión sobre este par (L)</translation>
    </message>
    <message>
        <source>Doubtful pairs of records</source>
        <translation>Pares dudosos de registros</translation>
    </message>
    <message>
        <source>Both records side by side</source>
        <translation>Los dos registros lado a lado</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Decisions (%1)</source>
        <translation>Decisiones (%1)</translation>
    </message>
    <message>
        <source>Doubtful pairs</source>
        <translation>Pares dudosos</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RoadmapModel</name>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>Qué construir</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>Gastado hasta entonces</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RoadmapPanel</name>
    <message>
        <source>The scenario has no roadmap. With a [roadmap] section of years and budgets a run says which sites open when.</source>
        <translation>El escenario no tiene hoja de ruta. Con una sección [roadmap] de años y presupuestos, un cálculo dice qué sitios abren y cuándo.</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Sites open</source>
        <translation>Sitios abiertos</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Spent in the year</source>
        <translation>Gasto del año</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>Gastado hasta entonces</translation>
    </message>
    <message>
        <source>People newly within reach</source>
        <translation>Personas con nueva cobertura</translation>
    </message>
    <message>
        <source>Electric vehicles newly within reach</source>
        <translation>Vehículos eléctricos con nueva cobertura</translation>
    </message>
    <message>
        <source>Energy sold a day, kWh</source>
        <translation>Energía vendida al día, kWh</translation>
    </message>
    <message>
        <source>Corridors complete: %1 of %2; gaps: %3 km</source>
        <translation>Corredores completos: %1 de %2; brechas: %3 km</translation>
    </message>
    <message>
        <source>Value %1 of at most %2 vehicle-years (gap %3 %)</source>
        <translation>Valor %1 de a lo más %2 años-vehículo (distancia %3 %)</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Hoja de ruta</translation>
    </message>
    <message>
        <source>The year that the map and the tables show</source>
        <translation>El año que muestran el mapa y las tablas</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RunController</name>
    <message>
        <source>Running the scenario</source>
        <translation>Ejecutando el escenario</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Read the sources, score the candidate sites and choose the plan (F5)</source>
        <translation>Leer las fuentes, calificar los sitios candidatos y elegir el plan (F5)</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Cancelar la ejecución</translation>
    </message>
    <message>
        <source>Stop the run; the results before it stay (Shift+F5)</source>
        <translation>Detener la ejecución; quedan los resultados anteriores (Mayús+F5)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ScenarioFiles</name>
    <message>
        <source>Opening the scenario</source>
        <translation>Abriendo el escenario</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Abrir un escenario</translation>
    </message>
    <message>
        <source>Scenario (*.toml)</source>
        <translation>Escenario (*.toml)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Guardar el escenario</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>scenario.toml</source>
        <translation>escenario.toml</translation>
    </message>
    <message>
        <source>Save the scenario as</source>
        <translation>Guardar el escenario como</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>The scenario has changes that are not saved. Save them?</source>
        <translation>El escenario tiene cambios sin guardar. ¿Guardarlos?</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Borrar esta lista</translation>
    </message>
    <message>
        <source>&amp;Open a scenario…</source>
        <translation>&amp;Abrir un escenario…</translation>
    </message>
    <message>
        <source>Open a scenario file; one can also be dropped onto the window</source>
        <translation>Abrir un archivo de escenario; también puede soltarlo en la ventana</translation>
    </message>
    <message>
        <source>Open the s&amp;tarter scenario</source>
        <translation>Abrir el escenario de &amp;inicio</translation>
    </message>
    <message>
        <source>The scenario on town-level data that ships with the program</source>
        <translation>El escenario con datos por localidad que viene con el programa</translation>
    </message>
    <message>
        <source>&amp;Save the scenario</source>
        <translation>&amp;Guardar el escenario</translation>
    </message>
    <message>
        <source>Write the scenario, weights included, to its file</source>
        <translation>Escribir el escenario, pesos incluidos, en su archivo</translation>
    </message>
    <message>
        <source>Save the scenario &amp;as…</source>
        <translation>Guardar el escenario &amp;como…</translation>
    </message>
    <message>
        <source>Write the scenario to another file; paths are adapted</source>
        <translation>Escribir el escenario en otro archivo; las rutas se adaptan</translation>
    </message>
    <message>
        <source>&amp;Recent scenarios</source>
        <translation>Escenarios &amp;recientes</translation>
    </message>
    <message>
        <source>Recovering unsaved changes</source>
        <translation>Recuperación de los cambios sin guardar</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StarterNote</name>
    <message>
        <source>Town-level starter data: for decisions, load real layers.</source>
        <translation>Datos de inicio por localidad: para decidir, cargue capas reales.</translation>
    </message>
    <message>
        <source>Get &amp;data</source>
        <translation>Obtener &amp;datos</translation>
    </message>
    <message>
        <source>Where open data of both countries can be had</source>
        <translation>Dónde se obtienen datos abiertos de ambos países</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Ocultar esta nota</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Startup</name>
    <message>
        <source>%1 cannot be written; choose a folder that you may write to and a name that ends in .png.</source>
        <translation>No se puede escribir %1; elija una carpeta en la que pueda escribir y un nombre que termine en .png.</translation>
    </message>
    <message>
        <source>the starter scenario</source>
        <translation>el escenario inicial</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Corredor ended before changes of %1 were saved. Open them again?</source>
        <translation>Corredor se cerró antes de guardar los cambios de %1. ¿Volver a abrirlos?</translation>
    </message>
    <message>
        <source>&amp;Open them</source>
        <translation>&amp;Abrirlos</translation>
    </message>
    <message>
        <source>&amp;Discard them</source>
        <translation>&amp;Descartarlos</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>Preguntar &amp;después</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StationsModel</name>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Level 1 ports; – = not stated</source>
        <translation>Puertos de nivel 1; – = sin indicar</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>N1</translation>
    </message>
    <message>
        <source>Level 2 ports; – = not stated</source>
        <translation>Puertos de nivel 2; – = sin indicar</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>N2</translation>
    </message>
    <message>
        <source>DC fast ports; – = not stated</source>
        <translation>Puertos de carga rápida (CC); – = sin indicar</translation>
    </message>
    <message>
        <source>DC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>Greatest power of one port, where it is stated</source>
        <translation>Mayor potencia de un puerto, donde se indica</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estatus</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>When its source last confirmed it</source>
        <translation>Cuándo la confirmó su fuente por última vez</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Source records that the station is made of</source>
        <translation>Registros de las fuentes que forman la estación</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StationsTable</name>
    <message numerus="yes">
        <source>%1 – %2 row(s)</source>
        <translation>
            <numerusform>%1 – %2 fila</numerusform>
            <numerusform>%1 – %2 filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the stations</source>
        <translation>Exportar las estaciones</translation>
    </message>
    <message>
        <source>records.csv</source>
        <translation>registros.csv</translation>
    </message>
    <message>
        <source>stations.csv</source>
        <translation>estaciones.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Search by name, network or place</source>
        <translation>Buscar por nombre, red o lugar</translation>
    </message>
    <message>
        <source>Search the stations</source>
        <translation>Buscar entre las estaciones</translation>
    </message>
    <message>
        <source>Rows that contain every word you type stay; accents and capitals do not matter</source>
        <translation>Quedan las filas que contienen todas las palabras; no importan acentos ni mayúsculas</translation>
    </message>
    <message>
        <source>&amp;Use as filter</source>
        <translation>&amp;Usar como filtro</translation>
    </message>
    <message>
        <source>Show only these stations on the map and in the charts too</source>
        <translation>Mostrar solo estas estaciones también en el mapa y las gráficas</translation>
    </message>
    <message>
        <source>&amp;List all</source>
        <translation>&amp;Enumerar todas</translation>
    </message>
    <message>
        <source>List all stations that are shown again</source>
        <translation>Enumerar de nuevo todas las estaciones que se muestran</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write the stations that are listed to a CSV file</source>
        <translation>Escribir las estaciones enumeradas en un archivo CSV</translation>
    </message>
    <message>
        <source>&amp;Stations listed…</source>
        <translation>&amp;Estaciones enumeradas…</translation>
    </message>
    <message>
        <source>Their source &amp;records…</source>
        <translation>Sus &amp;registros de las fuentes…</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>Estaciones de carga</translation>
    </message>
    <message>
        <source>Source records of the selected station</source>
        <translation>Registros de las fuentes de la estación seleccionada</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StripView</name>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Stations known to meet the rule</source>
        <translation>Estaciones que se sabe que cumplen la regla</translation>
    </message>
    <message>
        <source>With those that may meet it</source>
        <translation>Con las que podrían cumplirla</translation>
    </message>
    <message>
        <source>Choose a corridor to see it as a straight line.</source>
        <translation>Elija un corredor para verlo como una línea recta.</translation>
    </message>
    <message>
        <source>The roads of this scenario do not have this corridor.</source>
        <translation>Los caminos de este escenario no tienen este corredor.</translation>
    </message>
    <message>
        <source>The corridor as a straight line</source>
        <translation>El corredor como una línea recta</translation>
    </message>
    <message>
        <source>Click a gap to see it on the map; the arrow keys go from gap to gap</source>
        <translation>Haga clic en una brecha para verla en el mapa; las flechas van de brecha en brecha</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n gap(s)</source>
        <translation>
            <numerusform>%1: %n brecha</numerusform>
            <numerusform>%1: %n brechas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TradeoffChart</name>
    <message>
        <source>The scenario asks for no trade-off. With a [tradeoff] section a run draws here what a fairer plan costs.</source>
        <translation>El escenario no pide el costo de la equidad. Con una sección [tradeoff], la ejecución dibuja aquí lo que cuesta un plan más equitativo.</translation>
    </message>
    <message>
        <source>People covered in all</source>
        <translation>Personas con cobertura en total</translation>
    </message>
    <message>
        <source>Covered share of the worst-off group, %</source>
        <translation>Cobertura del grupo más rezagado, %</translation>
    </message>
    <message>
        <source>Point %1: %2 people covered, %3 % of the worst-off group, %4</source>
        <translation>Punto %1: %2 personas con cobertura, %3 % del grupo más rezagado, %4</translation>
    </message>
    <message>
        <source>What fairness costs</source>
        <translation>Lo que cuesta la equidad</translation>
    </message>
    <message>
        <source>Each point is the plan that covers most people when no group is worse off than it says. A click shows its sites on the map.</source>
        <translation>Cada punto es el plan que cubre a más personas cuando ningún grupo está peor de lo que indica. Un clic muestra sus sitios en el mapa.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TradeoffModel</name>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Worst-off group</source>
        <translation>Grupo más rezagado</translation>
    </message>
    <message>
        <source>Its covered share</source>
        <translation>Su cobertura</translation>
    </message>
    <message>
        <source>People covered in all</source>
        <translation>Personas con cobertura en total</translation>
    </message>
    <message>
        <source>Fewer than the plan</source>
        <translation>Menos que el plan</translation>
    </message>
    <message>
        <source>Gap to the bound</source>
        <translation>Distancia a la cota</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TripsModel</name>
    <message>
        <source>(its start)</source>
        <translation>(su inicio)</translation>
    </message>
    <message>
        <source>(its destination)</source>
        <translation>(su destino)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>The shortest way by road</source>
        <translation>El camino más corto por carretera</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Whether the stations that exist make the trip possible</source>
        <translation>Si las estaciones que existen hacen posible el viaje</translation>
    </message>
    <message>
        <source>Possible?</source>
        <translation>¿Posible?</translation>
    </message>
    <message>
        <source>Charging stops on the way</source>
        <translation>Paradas de carga en el camino</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Paradas</translation>
    </message>
    <message>
        <source>The last station that is reached where the trip fails</source>
        <translation>La última estación que se alcanza donde falla el viaje</translation>
    </message>
    <message>
        <source>Fails after</source>
        <translation>Falla después de</translation>
    </message>
    <message>
        <source>The next usable station, which is too far</source>
        <translation>La siguiente estación que sirve, que está demasiado lejos</translation>
    </message>
    <message>
        <source>Next station</source>
        <translation>Estación siguiente</translation>
    </message>
    <message>
        <source>How much longer the stretch is than the vehicle can drive</source>
        <translation>Cuánto más largo es el tramo de lo que el vehículo puede recorrer</translation>
    </message>
    <message>
        <source>Too long by</source>
        <translation>Faltan</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TripsPanel</name>
    <message>
        <source>There are no trips: the scenario has no roads, or no two cities on them.</source>
        <translation>No hay viajes: el escenario no tiene carreteras, o no hay dos ciudades en ellas.</translation>
    </message>
    <message>
        <source>Run a scenario to see which trips are possible.</source>
        <translation>Ejecute un escenario para ver qué viajes son posibles.</translation>
    </message>
    <message>
        <source>%1 of %2 trips between %3 cities are possible (%4 % by weight)</source>
        <translation>%1 de %2 viajes entre %3 ciudades son posibles (%4 % por peso)</translation>
    </message>
    <message>
        <source>Weight: people of both cities multiplied, over the square of the distance</source>
        <translation>Peso: personas de ambas ciudades multiplicadas, entre el cuadrado de la distancia</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Viajes</translation>
    </message>
    <message>
        <source>&amp;Vehicle:</source>
        <translation>&amp;Vehículo:</translation>
    </message>
    <message>
        <source>What can be driven with this kind of connector and range</source>
        <translation>Lo que se puede recorrer con este tipo de conector y autonomía</translation>
    </message>
    <message>
        <source>Only trips that &amp;fail</source>
        <translation>Solo los que &amp;fallan</translation>
    </message>
    <message>
        <source>Trips between cities</source>
        <translation>Viajes entre ciudades</translation>
    </message>
    <message>
        <source>Click a trip, or press Enter, to see its way on the map</source>
        <translation>Haga clic en un viaje, o pulse Entrar, para ver su camino en el mapa</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ViewStatus</name>
    <message>
        <source>1 : %1</source>
        <translation>1 : %1</translation>
    </message>
    <message>
        <source>Coordinates under the cursor</source>
        <translation>Coordenadas bajo el cursor</translation>
    </message>
    <message>
        <source>Scale in the middle of the map, for pixels of 0.28 mm</source>
        <translation>Escala en el centro del mapa, para píxeles de 0.28 mm</translation>
    </message>
    <message>
        <source>WGS 84 / EPSG:4326</source>
        <translation>WGS 84 / EPSG:4326</translation>
    </message>
    <message>
        <source>Coordinates are WGS 84 longitude and latitude; the map is drawn in Web Mercator (EPSG:3857). Lengths are measured on the ellipsoid.</source>
        <translation>Las coordenadas son longitud y latitud WGS 84; el mapa se dibuja en Web Mercator (EPSG:3857). Las longitudes se miden sobre el elipsoide.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WeightStudyJob</name>
    <message>
        <source>How stable the ranks are</source>
        <translation>Qué tan estables son los lugares</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WeightsPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>a menos de %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Peso de %1</translation>
    </message>
    <message>
        <source>Share of this criterion in the score</source>
        <translation>Parte de este criterio en el puntaje</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>The criteria of the scenario appear here after its first run.</source>
        <translation>Los criterios del escenario aparecen aquí tras su primera ejecución.</translation>
    </message>
    <message>
        <source>Move a slider: sites are scored and ranked again at once.</source>
        <translation>Mueva un control: los sitios se califican y ordenan de nuevo al instante.</translation>
    </message>
    <message>
        <source>&amp;Reset weights</source>
        <translation>&amp;Restablecer pesos</translation>
    </message>
    <message>
        <source>Back to the weights of the last run</source>
        <translation>Volver a los pesos de la última ejecución</translation>
    </message>
    <message>
        <source>Say of each pair which criterion matters more, and how many times as much.</source>
        <translation>Diga de cada par qué criterio importa más, y cuántas veces más.</translation>
    </message>
    <message>
        <source>Give 100 points to the criterion whose change from worst to best matters most, and the others in proportion.</source>
        <translation>Dé 100 puntos al criterio cuyo cambio de lo peor a lo mejor importa más, y a los demás en proporción.</translation>
    </message>
    <message>
        <source>Trying other weights…</source>
        <translation>Probando otros pesos…</translation>
    </message>
    <message>
        <source>Weights &amp;from</source>
        <translation>Pesos &amp;de</translation>
    </message>
    <message>
        <source>Stated one by one</source>
        <translation>Indicados uno por uno</translation>
    </message>
    <message>
        <source>Swing points</source>
        <translation>Puntos por cambio (swing)</translation>
    </message>
    <message>
        <source>Pairwise comparisons (AHP)</source>
        <translation>Comparaciones por pares (AHP)</translation>
    </message>
    <message>
        <source>Where the weights come from; saved with the scenario</source>
        <translation>De dónde salen los pesos; se guarda con el escenario</translation>
    </message>
    <message>
        <source>Ran&amp;k by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>Suma ponderada</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>How values and weights become a score: their weighted sum, or closeness to the best of all sites</source>
        <translation>Cómo valores y pesos se vuelven puntaje: su suma ponderada, o la cercanía a lo mejor de todos los sitios</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WhatIf</name>
    <message>
        <source>Choosing the sites again</source>
        <translation>Eligiendo los sitios de nuevo</translation>
    </message>
    <message>
        <source>&amp;Pin in the plan</source>
        <translation>&amp;Fijar en el plan</translation>
    </message>
    <message>
        <source>The selected sites must be in the plan; it is chosen again (Ctrl+P)</source>
        <translation>Los sitios seleccionados deben estar en el plan; se elige de nuevo (Ctrl+P)</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>&amp;Prohibir</translation>
    </message>
    <message>
        <source>The selected sites must not be in the plan; it is chosen again (Ctrl+Shift+P)</source>
        <translation>Los sitios seleccionados no deben estar en el plan; se elige de nuevo (Ctrl+Mayús+P)</translation>
    </message>
    <message>
        <source>F&amp;ree</source>
        <translation>&amp;Liberar</translation>
    </message>
    <message>
        <source>The selected sites are neither pinned nor forbidden (Ctrl+Alt+P)</source>
        <translation>Los sitios seleccionados no están fijados ni prohibidos (Ctrl+Alt+P)</translation>
    </message>
    <message>
        <source>Free &amp;all</source>
        <translation>Liberar &amp;todos</translation>
    </message>
    <message>
        <source>No site is pinned or forbidden any more</source>
        <translation>Ningún sitio queda fijado ni prohibido</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WindowMenus</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Unidades</translation>
    </message>
    <message>
        <source>&amp;Kilometres</source>
        <translation>&amp;Kilómetros</translation>
    </message>
    <message>
        <source>&amp;Miles</source>
        <translation>&amp;Millas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>&amp;Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscura</translation>
    </message>
    <message>
        <source>About Corredor</source>
        <translation>Acerca de Corredor</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Corredor %1&lt;/h3&gt;&lt;p&gt;EV charging on both sides of the United States–Mexico border: what exists, where the gaps are, and what should come next.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Corredor %1&lt;/h3&gt;&lt;p&gt;Carga de vehículos eléctricos a ambos lados de la frontera México–Estados Unidos: qué existe, dónde están las brechas y qué debe seguir.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>E&amp;scenario</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>&amp;Find a site</source>
        <translation>&amp;Buscar un sitio</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom in (also with the wheel, or + on the map)</source>
        <translation>Acercar (también con la rueda, o + en el mapa)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Zoom out (also with the wheel, or - on the map)</source>
        <translation>Alejar (también con la rueda, o - en el mapa)</translation>
    </message>
    <message>
        <source>&amp;Whole region</source>
        <translation>&amp;Toda la región</translation>
    </message>
    <message>
        <source>Show the whole region (also with Home on the map)</source>
        <translation>Mostrar toda la región (también con Inicio en el mapa)</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Get &amp;data…</source>
        <translation>Obtener &amp;datos…</translation>
    </message>
    <message>
        <source>Where open data of both countries can be had, and under what licence</source>
        <translation>Dónde se obtienen datos abiertos de ambos países, y con qué licencia</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;About Corredor</source>
        <translation>&amp;Acerca de Corredor</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Workspaces</name>
    <message>
        <source>&amp;Siting</source>
        <translation>&amp;Emplazamiento</translation>
    </message>
    <message>
        <source>Candidate sites, weights and the plan: what should come next (F6)</source>
        <translation>Sitios candidatos, pesos y el plan: qué debería seguir (F6)</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Panorama</translation>
    </message>
    <message>
        <source>Stations, charts, corridors and review: what exists (F7)</source>
        <translation>Estaciones, gráficas, corredores y revisión: qué existe (F7)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ZoneView</name>
    <message>
        <source>colour the zones</source>
        <translation>colorear las zonas</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ZonesPanel</name>
    <message>
        <source>Limits are at most %1 ascending numbers between semicolons: 0; 10; 50</source>
        <translation>Los límites son a lo más %1 números en orden ascendente, separados por punto y coma: 0; 10; 50</translation>
    </message>
    <message>
        <source>Zones are shown as outlines. Choose what their colours should say.</source>
        <translation>Las zonas se muestran como contornos. Elija qué deben decir sus colores.</translation>
    </message>
    <message>
        <source>The results say nothing of zones: the scenario needs zones, roads and people.</source>
        <translation>Los resultados no dicen nada de zonas: el escenario necesita zonas, caminos y población.</translation>
    </message>
    <message>
        <source>The classes are the same on both sides of the border; the legend is with the layers. No record is not the same as no charger.</source>
        <translation>Las clases son las mismas a ambos lados de la frontera; la leyenda está con las capas. Sin registro no es lo mismo que sin cargador.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>&amp;Colour by:</source>
        <translation>&amp;Colorear por:</translation>
    </message>
    <message>
        <source>C&amp;lasses by:</source>
        <translation>C&amp;lases por:</translation>
    </message>
    <message>
        <source>&amp;Number of classes:</source>
        <translation>&amp;Número de clases:</translation>
    </message>
    <message>
        <source>Li&amp;mits between classes:</source>
        <translation>Lí&amp;mites entre clases:</translation>
    </message>
    <message>
        <source>for example 0; 10; 50</source>
        <translation>por ejemplo 0; 10; 50</translation>
    </message>
    <message>
        <source>Nothing: outlines</source>
        <translation>Nada: contornos</translation>
    </message>
</context>
</TS>
