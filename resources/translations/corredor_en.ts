<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BarChart</name>
    <message>
        <source>and %1 more, all of them in the numbers (CSV)</source>
        <translation>and %1 more, all of them in the numbers (CSV)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Size of the window in pixels.</translation>
    </message>
    <message>
        <source>Write the window to a PNG file once the map is complete, and quit.</source>
        <translation>Write the window to a PNG file once the map is complete, and quit.</translation>
    </message>
    <message>
        <source>Pan and zoom on a fixed path, print the times as one JSON line, and quit.</source>
        <translation>Pan and zoom on a fixed path, print the times as one JSON line, and quit.</translation>
    </message>
    <message>
        <source>Language of this session.</source>
        <translation>Language of this session.</translation>
    </message>
    <message>
        <source>Threads to work with; 0 is one per core.</source>
        <translation>Threads to work with; 0 is one per core.</translation>
    </message>
    <message>
        <source>EV charging on both sides of the US-Mexico border, on a map.</source>
        <translation>EV charging on both sides of the US-Mexico border, on a map.</translation>
    </message>
    <message>
        <source>A scenario (.toml), or data files to show.</source>
        <translation>A scenario (.toml), or data files to show.</translation>
    </message>
    <message>
        <source>--size takes a width and a height, such as 1600x1000.</source>
        <translation>--size takes a width and a height, such as 1600x1000.</translation>
    </message>
    <message>
        <source>--pan-benchmark takes a number of frames, such as 300.</source>
        <translation>--pan-benchmark takes a number of frames, such as 300.</translation>
    </message>
    <message>
        <source>--language takes en or es.</source>
        <translation>--language takes en or es.</translation>
    </message>
    <message>
        <source>--threads takes a number, such as 2.</source>
        <translation>--threads takes a number, such as 2.</translation>
    </message>
</context>
<context>
    <name>ComparisonLayer</name>
    <message>
        <source>Comparison: sites of A and B</source>
        <translation>Comparison: sites of A and B</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <translation>In both: %1</translation>
    </message>
    <message>
        <source>Only in A: %1</source>
        <translation>Only in A: %1</translation>
    </message>
    <message>
        <source>Only in B: %1</source>
        <translation>Only in B: %1</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>United States</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexico</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>more is better</source>
        <translation>more is better</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>less is better</translation>
    </message>
    <message>
        <source>from lowest to highest value</source>
        <translation>from lowest to highest value</translation>
    </message>
    <message>
        <source>percentile among the sites</source>
        <translation>percentile among the sites</translation>
    </message>
    <message>
        <source>against a target</source>
        <translation>against a target</translation>
    </message>
</context>
<context>
    <name>ExclusionLayers</name>
    <message>
        <source>No sites: %1</source>
        <translation>No sites: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate site(s) left out</source>
        <translation>
            <numerusform>%n candidate site left out</numerusform>
            <numerusform>%n candidate sites left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureBox</name>
    <message>
        <source>Open a scenario</source>
        <translation>Open a scenario</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fault(s). Correct them and open it again.</source>
        <translation>
            <numerusform>%1 has %n fault. Correct it and open it again.</numerusform>
            <numerusform>%1 has %n faults. Correct them and open it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Line %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>HtmlFacts</name>
    <message>
        <source>Coordinates</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>%1° N, %2° W</source>
        <translation>%1° N, %2° W</translation>
    </message>
    <message>
        <source>%1° N, %2° E</source>
        <translation>%1° N, %2° E</translation>
    </message>
    <message>
        <source>%1° S, %2° W</source>
        <translation>%1° S, %2° W</translation>
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
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
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
        <translation>Charging stations</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Ports of entry</source>
        <translation>Ports of entry</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>under 50 kW</source>
        <translation>under 50 kW</translation>
    </message>
    <message>
        <source>50 to 149 kW</source>
        <translation>50 to 149 kW</translation>
    </message>
    <message>
        <source>150 to 349 kW</source>
        <translation>150 to 349 kW</translation>
    </message>
    <message>
        <source>350 kW or more</source>
        <translation>350 kW or more</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Power of a port</source>
        <translation>Power of a port</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Facility</translation>
    </message>
    <message>
        <source>Opening year</source>
        <translation>Opening year</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>outside all zones</source>
        <translation>outside all zones</translation>
    </message>
    <message>
        <source>Country not stated</source>
        <translation>Country not stated</translation>
    </message>
    <message>
        <source>The only record</source>
        <translation>The only record</translation>
    </message>
    <message>
        <source>First record of the station</source>
        <translation>First record of the station</translation>
    </message>
    <message>
        <source>Same site in the same source: ports add up</source>
        <translation>Same site in the same source: ports add up</translation>
    </message>
    <message>
        <source>Same dataset and id, another vintage</source>
        <translation>Same dataset and id, another vintage</translation>
    </message>
    <message>
        <source>Names the other&apos;s id</source>
        <translation>Names the other&apos;s id</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Same address</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>Same network at the place</source>
        <translation>Same network at the place</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>Same place</translation>
    </message>
    <message>
        <source>Decided in a review</source>
        <translation>Decided in a review</translation>
    </message>
    <message>
        <source>Row repeated word for word</source>
        <translation>Row repeated word for word</translation>
    </message>
    <message>
        <source>same network</source>
        <translation>same network</translation>
    </message>
    <message>
        <source>networks that have merged</source>
        <translation>networks that have merged</translation>
    </message>
    <message>
        <source>different networks</source>
        <translation>different networks</translation>
    </message>
    <message>
        <source>network not stated</source>
        <translation>network not stated</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>same address</translation>
    </message>
    <message>
        <source>different addresses</source>
        <translation>different addresses</translation>
    </message>
    <message>
        <source>address not stated</source>
        <translation>address not stated</translation>
    </message>
    <message>
        <source>similar names</source>
        <translation>similar names</translation>
    </message>
    <message>
        <source>different names</source>
        <translation>different names</translation>
    </message>
    <message>
        <source>name not stated</source>
        <translation>name not stated</translation>
    </message>
    <message>
        <source>a connector in common</source>
        <translation>a connector in common</translation>
    </message>
    <message>
        <source>no connector in common</source>
        <translation>no connector in common</translation>
    </message>
    <message>
        <source>different access</source>
        <translation>different access</translation>
    </message>
    <message>
        <source>both in one source</source>
        <translation>both in one source</translation>
    </message>
    <message>
        <source>in two sources</source>
        <translation>in two sources</translation>
    </message>
    <message>
        <source>between two stations</source>
        <translation>between two stations</translation>
    </message>
    <message>
        <source>before the first station</source>
        <translation>before the first station</translation>
    </message>
    <message>
        <source>after the last station</source>
        <translation>after the last station</translation>
    </message>
    <message>
        <source>the whole corridor</source>
        <translation>the whole corridor</translation>
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
        <translation>Base map</translation>
    </message>
    <message>
        <source>Names of states and towns</source>
        <translation>Names of states and towns</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>most people within reach</source>
        <translation>most people within reach</translation>
    </message>
    <message>
        <source>shortest average distance</source>
        <translation>shortest average distance</translation>
    </message>
    <message>
        <source>fewest sites that reach everyone</source>
        <translation>fewest sites that reach everyone</translation>
    </message>
    <message>
        <source>shortest greatest distance</source>
        <translation>shortest greatest distance</translation>
    </message>
    <message>
        <source>most trips that can be completed</source>
        <translation>most trips that can be completed</translation>
    </message>
    <message>
        <source>A given number of sites, or a budget, reaches as many people as possible.</source>
        <translation>A given number of sites, or a budget, reaches as many people as possible.</translation>
    </message>
    <message>
        <source>A given number of sites brings everyone as near to a charger as possible, on average.</source>
        <translation>A given number of sites brings everyone as near to a charger as possible, on average.</translation>
    </message>
    <message>
        <source>As few sites as possible, or the cheapest, reach everyone whom a site can reach.</source>
        <translation>As few sites as possible, or the cheapest, reach everyone whom a site can reach.</translation>
    </message>
    <message>
        <source>A given number of sites makes the way of whoever lives farthest from a charger as short as possible.</source>
        <translation>A given number of sites makes the way of whoever lives farthest from a charger as short as possible.</translation>
    </message>
    <message>
        <source>A given number of sites makes as many as possible of the trips between towns possible that are too long for one charge.</source>
        <translation>A given number of sites makes as many as possible of the trips between towns possible that are too long for one charge.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>less than %1 %</source>
        <translation>less than %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring a charger within %1 by road of %2 who have none that near today.</source>
        <translation>
            <numerusform>%Ln new site brings a charger within %1 by road of %2 who have none that near today.</numerusform>
            <numerusform>%Ln new sites bring a charger within %1 by road of %2 who have none that near today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring a charger within %1 by road of %2. What exists is not counted.</source>
        <translation>
            <numerusform>%Ln new site brings a charger within %1 by road of %2. What exists is not counted.</numerusform>
            <numerusform>%Ln new sites bring a charger within %1 by road of %2. What exists is not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) are enough to bring a charger within %1 by road of everyone whom a site can reach.</source>
        <translation>
            <numerusform>%Ln new site is enough to bring a charger within %1 by road of everyone whom a site can reach.</numerusform>
            <numerusform>%Ln new sites are enough to bring a charger within %1 by road of everyone whom a site can reach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) bring the average distance by road to the nearest charger from %1 down to %2.</source>
        <translation>
            <numerusform>%Ln new site brings the average distance by road to the nearest charger from %1 down to %2.</numerusform>
            <numerusform>%Ln new sites bring the average distance by road to the nearest charger from %1 down to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln new site(s) nobody who can be reached lives farther than %1 by road from a charger.</source>
        <translation>
            <numerusform>With %Ln new site nobody who can be reached lives farther than %1 by road from a charger.</numerusform>
            <numerusform>With %Ln new sites nobody who can be reached lives farther than %1 by road from a charger.</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>nearest: what exists</source>
        <translation>nearest: what exists</translation>
    </message>
    <message>
        <source>nearest: this plan</source>
        <translation>nearest: this plan</translation>
    </message>
    <message>
        <source>nothing within %1</source>
        <translation>nothing within %1</translation>
    </message>
    <message>
        <source>that near to what exists</source>
        <translation>that near to what exists</translation>
    </message>
    <message>
        <source>to this plan</source>
        <translation>to this plan</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>served by what exists</source>
        <translation>served by what exists</translation>
    </message>
    <message>
        <source>by this plan</source>
        <translation>by this plan</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>by nobody</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>No candidate site and nothing that exists reaches %1 people: they are left out.</source>
        <translation>No candidate site and nothing that exists reaches %1 people: they are left out.</translation>
    </message>
    <message>
        <source>The sites cost %1 together.</source>
        <translation>The sites cost %1 together.</translation>
    </message>
    <message>
        <source>Proved optimal: no other plan within the budget reaches more people.</source>
        <translation>Proved optimal: no other plan within the budget reaches more people.</translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) reach more people.</source>
        <translation>
            <numerusform>Proved optimal: no other site reaches more people.</numerusform>
            <numerusform>Proved optimal: no other %Ln sites reach more people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) bring people closer to a charger.</source>
        <translation>
            <numerusform>Proved optimal: no other site brings people closer to a charger.</numerusform>
            <numerusform>Proved optimal: no other %Ln sites bring people closer to a charger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proved optimal: no cheaper plan reaches everyone.</source>
        <translation>Proved optimal: no cheaper plan reaches everyone.</translation>
    </message>
    <message>
        <source>Proved optimal: no fewer sites reach everyone.</source>
        <translation>Proved optimal: no fewer sites reach everyone.</translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) bring that distance down.</source>
        <translation>
            <numerusform>Proved optimal: no other site brings that distance down.</numerusform>
            <numerusform>Proved optimal: no other %Ln sites bring that distance down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proved optimal: no other %Ln site(s) make more trips possible.</source>
        <translation>
            <numerusform>Proved optimal: no other site makes more trips possible.</numerusform>
            <numerusform>Proved optimal: no other %Ln sites make more trips possible.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; any other plan under the same conditions could gain at most %1 more (%2). That limit is proved.</source>
        <translation>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; any other plan under the same conditions could gain at most %1 more (%2). That limit is proved.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; no plan under the same conditions can be below %1, which is %2 (%3) less than this one. That limit is proved.</source>
        <translation>&lt;b&gt;Not proved optimal, but bounded:&lt;/b&gt; no plan under the same conditions can be below %1, which is %2 (%3) less than this one. That limit is proved.</translation>
    </message>
    <message>
        <source>This holds under the condition that the sites you pinned are in the plan and those you forbade are not.</source>
        <translation>This holds under the condition that the sites you pinned are in the plan and those you forbade are not.</translation>
    </message>
    <message>
        <source>Every site could be replaced by another one without loss.</source>
        <translation>Every site could be replaced by another one without loss.</translation>
    </message>
    <message>
        <source>Hardest to replace: %1. Without it the plan loses %2, and no other site makes up for any of it.</source>
        <translation>Hardest to replace: %1. Without it the plan loses %2, and no other site makes up for any of it.</translation>
    </message>
    <message>
        <source>Hardest to replace: %1. Without it the plan loses %2; with the best other site in its place, %3, it still loses %4.</source>
        <translation>Hardest to replace: %1. Without it the plan loses %2; with the best other site in its place, %3, it still loses %4.</translation>
    </message>
    <message>
        <source>&lt;b&gt;That costs %1 (%2)&lt;/b&gt; against the best plan found without these conditions.</source>
        <translation>&lt;b&gt;That costs %1 (%2)&lt;/b&gt; against the best plan found without these conditions.</translation>
    </message>
    <message>
        <source>This plan is better by %1 than the one found without these conditions, which is not proved optimal.</source>
        <translation>This plan is better by %1 than the one found without these conditions, which is not proved optimal.</translation>
    </message>
    <message>
        <source>&lt;b&gt;That costs nothing:&lt;/b&gt; the plan is as good as the best one found without these conditions.</source>
        <translation>&lt;b&gt;That costs nothing:&lt;/b&gt; the plan is as good as the best one found without these conditions.</translation>
    </message>
    <message>
        <source>Came in: %1</source>
        <translation>Came in: %1</translation>
    </message>
    <message>
        <source>Went out: %1</source>
        <translation>Went out: %1</translation>
    </message>
    <message>
        <source>Pin a site in the plan or forbid it, by the buttons above or a right click on the map or in a table: the best plan under that condition follows at once.</source>
        <translation>Pin a site in the plan or forbid it, by the buttons above or a right click on the map or in a table: the best plan under that condition follows at once.</translation>
    </message>
    <message>
        <source>You pinned: %1</source>
        <translation>You pinned: %1</translation>
    </message>
    <message>
        <source>You forbade: %1</source>
        <translation>You forbade: %1</translation>
    </message>
    <message>
        <source>The best plan without these conditions is not known yet.</source>
        <translation>The best plan without these conditions is not known yet.</translation>
    </message>
    <message>
        <source>The scenario has changed since this plan was made: run it again.</source>
        <translation>The scenario has changed since this plan was made: run it again.</translation>
    </message>
    <message>
        <source>No plan holds what is pinned and forbidden now. The plan below is the one before; undo, or free a site.</source>
        <translation>No plan holds what is pinned and forbidden now. The plan below is the one before; undo, or free a site.</translation>
    </message>
    <message>
        <source>The sites are being chosen again; the plan below is the one before.</source>
        <translation>The sites are being chosen again; the plan below is the one before.</translation>
    </message>
    <message>
        <source>The plan below is not the one for what is pinned and forbidden now.</source>
        <translation>The plan below is not the one for what is pinned and forbidden now.</translation>
    </message>
    <message>
        <source>Choose the sites again</source>
        <translation>Choose the sites again</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>person-miles</source>
        <translation>person-miles</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This scenario asks for no plan.</source>
        <translation>This scenario asks for no plan.</translation>
    </message>
    <message>
        <source>The plan of the scenario appears here after its first run.</source>
        <translation>The plan of the scenario appears here after its first run.</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>How sure is this?</translation>
    </message>
    <message>
        <source>What do the next-best sites lose?</source>
        <translation>What do the next-best sites lose?</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>What if?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) make %1 of the long trips between the largest towns possible that cannot be driven today.</source>
        <translation>
            <numerusform>%Ln new site makes %1 of the long trips between the largest towns possible that cannot be driven today.</numerusform>
            <numerusform>%Ln new sites make %1 of the long trips between the largest towns possible that cannot be driven today.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the trips between the %1 largest towns, %2 can be driven with what exists, and %3 cannot be made possible by any candidate site.</source>
        <translation>Of the trips between the %1 largest towns, %2 can be driven with what exists, and %3 cannot be made possible by any candidate site.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new site(s) serve %1 more, where service is whole up to %2 by road and falls to nothing at %3.</source>
        <translation>
            <numerusform>%Ln new site serves %1 more, where service is whole up to %2 by road and falls to nothing at %3.</numerusform>
            <numerusform>%Ln new sites serve %1 more, where service is whole up to %2 by road and falls to nothing at %3.</numerusform>
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
        <translation>never</translation>
    </message>
    <message>
        <source>%1 fast of %2 kW</source>
        <translation>%1 fast of %2 kW</translation>
    </message>
    <message>
        <source>%1 of Level 2</source>
        <translation>%1 of Level 2</translation>
    </message>
    <message>
        <source>%1 for trucks</source>
        <translation>%1 for trucks</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>What to build</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Power of the site</source>
        <translation>Power of the site</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energy</translation>
    </message>
    <message>
        <source>%1 kWh a day</source>
        <translation>%1 kWh a day</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Running cost</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 a year</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Net present value</translation>
    </message>
    <message>
        <source>Break-even utilisation</source>
        <translation>Break-even utilisation</translation>
    </message>
    <message>
        <source>Who could own it</source>
        <translation>Who could own it</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>USD %1 million</source>
        <translation>USD %1 million</translation>
    </message>
    <message>
        <source>USD %1 thousand</source>
        <translation>USD %1 thousand</translation>
    </message>
    <message>
        <source>%1 a day, by the nearest count</source>
        <translation>%1 a day, by the nearest count</translation>
    </message>
    <message>
        <source>%1 a day, estimated from trips between cities</source>
        <translation>%1 a day, estimated from trips between cities</translation>
    </message>
    <message>
        <source>not known: no count near</source>
        <translation>not known: no count near</translation>
    </message>
    <message>
        <source>Light vehicles that pass</source>
        <translation>Light vehicles that pass</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>substation: %1; power line: %2</source>
        <translation>substation: %1; power line: %2</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Communications</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>ResultLayers</name>
    <message>
        <source>Plan: chosen sites</source>
        <translation>Plan: chosen sites</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Candidate sites</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>Charging stations</translation>
    </message>
    <message>
        <source>Ports of entry</source>
        <translation>Ports of entry</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Zones: %1</source>
        <translation>Zones: %1</translation>
    </message>
    <message>
        <source>Score: low to high</source>
        <translation>Score: low to high</translation>
    </message>
    <message>
        <source>DC fast</source>
        <translation>DC fast</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Level not stated</source>
        <translation>Level not stated</translation>
    </message>
    <message>
        <source>Motorway</source>
        <translation>Motorway</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>Main road</translation>
    </message>
    <message>
        <source>Secondary road</source>
        <translation>Secondary road</translation>
    </message>
    <message>
        <source>Other road</source>
        <translation>Other road</translation>
    </message>
    <message>
        <source>What if: your choice</source>
        <translation>What if: your choice</translation>
    </message>
    <message>
        <source>Pinned in the plan</source>
        <translation>Pinned in the plan</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Forbidden</translation>
    </message>
    <message>
        <source>Charging corridors</source>
        <translation>Charging corridors</translation>
    </message>
    <message>
        <source>Corridor gaps</source>
        <translation>Corridor gaps</translation>
    </message>
    <message>
        <source>Corridor gaps (at best)</source>
        <translation>Corridor gaps (at best)</translation>
    </message>
    <message>
        <source>Review: the pair</source>
        <translation>Review: the pair</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>Charging stations (filtered)</source>
        <translation>Charging stations (filtered)</translation>
    </message>
    <message>
        <source>Roadmap: open by %1</source>
        <translation>Roadmap: open by %1</translation>
    </message>
    <message>
        <source>the number is the year it opens</source>
        <translation>the number is the year it opens</translation>
    </message>
    <message>
        <source>Stability of the best sites</source>
        <translation>Stability of the best sites</translation>
    </message>
    <message>
        <source>Trade-off: plan of point %1</source>
        <translation>Trade-off: plan of point %1</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Candidate</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Existing</source>
        <translation>Existing</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Forbidden</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to.</source>
        <translation>%1 could not be written. Choose a folder that you may write to.</translation>
    </message>
</context>
<context>
    <name>StabilityText</name>
    <message>
        <source>How often the site is among the %1 best by score when every weight is anything up to %2 % less or more: share of %3 draws</source>
        <translation>How often the site is among the %1 best by score when every weight is anything up to %2 % less or more: share of %3 draws</translation>
    </message>
    <message>
        <source>In the top %1</source>
        <translation>In the top %1</translation>
    </message>
    <message>
        <source>in %1 % of the draws; rank %2 to %3 in 90 % of them, median %4</source>
        <translation>in %1 % of the draws; rank %2 to %3 in 90 % of them, median %4</translation>
    </message>
    <message>
        <source>In no draw</source>
        <translation>In no draw</translation>
    </message>
    <message>
        <source>In less than half of the draws</source>
        <translation>In less than half of the draws</translation>
    </message>
    <message>
        <source>In at least half</source>
        <translation>In at least half</translation>
    </message>
    <message>
        <source>In at least 90 %</source>
        <translation>In at least 90 %</translation>
    </message>
    <message>
        <source>The site&apos;s rank by the weighted sum with the same weights</source>
        <translation>The site&apos;s rank by the weighted sum with the same weights</translation>
    </message>
    <message>
        <source>Rank by sum</source>
        <translation>Rank by sum</translation>
    </message>
    <message>
        <source>The site&apos;s rank by TOPSIS, closeness to the best of all sites, with the same weights</source>
        <translation>The site&apos;s rank by TOPSIS, closeness to the best of all sites, with the same weights</translation>
    </message>
    <message>
        <source>Rank by TOPSIS</source>
        <translation>Rank by TOPSIS</translation>
    </message>
    <message>
        <source>%1 of the %2 best sites stay among the best in at least 90 % of %3 draws in which every weight is up to %4 % less or more; on average %5 of them stay.</source>
        <translation>%1 of the %2 best sites stay among the best in at least 90 % of %3 draws in which every weight is up to %4 % less or more; on average %5 of them stay.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Reading the sources</source>
        <translation>Reading the sources</translation>
    </message>
    <message>
        <source>Reading charging stations</source>
        <translation>Reading charging stations</translation>
    </message>
    <message>
        <source>Reading roads</source>
        <translation>Reading roads</translation>
    </message>
    <message>
        <source>Reading population</source>
        <translation>Reading population</translation>
    </message>
    <message>
        <source>Reading zones</source>
        <translation>Reading zones</translation>
    </message>
    <message>
        <source>Reading measures</source>
        <translation>Reading measures</translation>
    </message>
    <message>
        <source>Reading ports of entry</source>
        <translation>Reading ports of entry</translation>
    </message>
    <message>
        <source>Merging duplicate stations</source>
        <translation>Merging duplicate stations</translation>
    </message>
    <message>
        <source>Taking stock of what exists</source>
        <translation>Taking stock of what exists</translation>
    </message>
    <message>
        <source>Building the road network</source>
        <translation>Building the road network</translation>
    </message>
    <message>
        <source>Preparing shortest paths</source>
        <translation>Preparing shortest paths</translation>
    </message>
    <message>
        <source>Finding candidate sites</source>
        <translation>Finding candidate sites</translation>
    </message>
    <message>
        <source>Measuring the criteria</source>
        <translation>Measuring the criteria</translation>
    </message>
    <message>
        <source>Scoring the sites</source>
        <translation>Scoring the sites</translation>
    </message>
    <message>
        <source>Choosing the plan&apos;s sites</source>
        <translation>Choosing the plan&apos;s sites</translation>
    </message>
    <message>
        <source>Preparing the map</source>
        <translation>Preparing the map</translation>
    </message>
    <message>
        <source>Finding who can reach which site</source>
        <translation>Finding who can reach which site</translation>
    </message>
    <message>
        <source>Trying other weights</source>
        <translation>Trying other weights</translation>
    </message>
    <message>
        <source>Tracing what fairness costs</source>
        <translation>Tracing what fairness costs</translation>
    </message>
    <message>
        <source>Estimating trips between cities</source>
        <translation>Estimating trips between cities</translation>
    </message>
    <message>
        <source>Following the corridors</source>
        <translation>Following the corridors</translation>
    </message>
    <message>
        <source>Measuring who can reach charging</source>
        <translation>Measuring who can reach charging</translation>
    </message>
    <message>
        <source>Trying the trips between cities</source>
        <translation>Trying the trips between cities</translation>
    </message>
    <message>
        <source>Counting stations and ports</source>
        <translation>Counting stations and ports</translation>
    </message>
    <message>
        <source>Sizing the plan&apos;s sites</source>
        <translation>Sizing the plan&apos;s sites</translation>
    </message>
    <message>
        <source>Choosing the years of the roadmap</source>
        <translation>Choosing the years of the roadmap</translation>
    </message>
</context>
<context>
    <name>StationFacts</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) in this town</source>
        <translation>
            <numerusform>%n station in this town</numerusform>
            <numerusform>%n stations in this town</numerusform>
        </translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>Lies outside its stated state</source>
        <translation>Lies outside its stated state</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Open since</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1, record %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Temporarily closed</source>
        <translation>Temporarily closed</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>Surveyed</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>By address</translation>
    </message>
    <message>
        <source>By street</source>
        <translation>By street</translation>
    </message>
    <message>
        <source>By town only: unfit for siting</source>
        <translation>By town only: unfit for siting</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>DC fast</source>
        <translation>DC fast</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1: %2 records.</source>
        <translation>%1: %2 records.</translation>
    </message>
    <message>
        <source>%1: %2 records, %3.</source>
        <translation>%1: %2 records, %3.</translation>
    </message>
    <message>
        <source>Ports: %1 level 1, %2 level 2, %3 DC fast.</source>
        <translation>Ports: %1 level 1, %2 level 2, %3 DC fast.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>This cannot be done with these options.</source>
        <translation>This cannot be done with these options.</translation>
    </message>
    <message>
        <source>The scenario says something that cannot be.</source>
        <translation>The scenario says something that cannot be.</translation>
    </message>
    <message>
        <source>The data could not be read.</source>
        <translation>The data could not be read.</translation>
    </message>
    <message>
        <source>No plan satisfies all conditions.</source>
        <translation>No plan satisfies all conditions.</translation>
    </message>
    <message>
        <source>The results could not be written.</source>
        <translation>The results could not be written.</translation>
    </message>
    <message>
        <source>The work stopped before it was done.</source>
        <translation>The work stopped before it was done.</translation>
    </message>
    <message>
        <source>Correct the scenario file and open it again.</source>
        <translation>Correct the scenario file and open it again.</translation>
    </message>
    <message>
        <source>Check that the file is where it is named, whole, and of a known format.</source>
        <translation>Check that the file is where it is named, whole, and of a known format.</translation>
    </message>
    <message>
        <source>Allow more sites, a longer reach, or fewer required and excluded sites.</source>
        <translation>Allow more sites, a longer reach, or fewer required and excluded sites.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has space left.</source>
        <translation>Choose a folder that you may write to and that has space left.</translation>
    </message>
    <message>
        <source>The details say more; please report them if they make no sense to you.</source>
        <translation>The details say more; please report them if they make no sense to you.</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>File: %1.</translation>
    </message>
    <message>
        <source>File: %1, at %2.</source>
        <translation>File: %1, at %2.</translation>
    </message>
    <message>
        <source>How many people live within reach of the site by road.</source>
        <translation>How many people live within reach of the site by road.</translation>
    </message>
    <message>
        <source>How far it is by road to the nearest fast charger: wide gaps score high.</source>
        <translation>How far it is by road to the nearest fast charger: wide gaps score high.</translation>
    </message>
    <message>
        <source>How many vehicles a day pass the nearest traffic count.</source>
        <translation>How many vehicles a day pass the nearest traffic count.</translation>
    </message>
    <message>
        <source>How many vehicles a year cross the border at ports of entry within reach.</source>
        <translation>How many vehicles a year cross the border at ports of entry within reach.</translation>
    </message>
    <message>
        <source>The value of a zone&apos;s field at the site, such as marginalisation.</source>
        <translation>The value of a zone&apos;s field at the site, such as marginalisation.</translation>
    </message>
    <message>
        <source>How far the nearest feature of a measure layer is.</source>
        <translation>How far the nearest feature of a measure layer is.</translation>
    </message>
    <message>
        <source>The value of a measure layer at the site.</source>
        <translation>The value of a measure layer at the site.</translation>
    </message>
    <message>
        <source>The sum of a measure layer within reach of the site.</source>
        <translation>The sum of a measure layer within reach of the site.</translation>
    </message>
</context>
<context>
    <name>TripLayers</name>
    <message>
        <source>Trips: %1</source>
        <translation>Trips: %1</translation>
    </message>
    <message>
        <source>Drive time to fast charging</source>
        <translation>Drive time to fast charging</translation>
    </message>
    <message>
        <source>up to %1 min</source>
        <translation>up to %1 min</translation>
    </message>
</context>
<context>
    <name>Trips</name>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>only by a long detour</source>
        <translation>only by a long detour</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>out of range</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>reset the weights</source>
        <translation>reset the weights</translation>
    </message>
    <message>
        <source>change a weight</source>
        <translation>change a weight</translation>
    </message>
    <message>
        <source>pin sites</source>
        <translation>pin sites</translation>
    </message>
    <message>
        <source>forbid sites</source>
        <translation>forbid sites</translation>
    </message>
    <message>
        <source>free sites</source>
        <translation>free sites</translation>
    </message>
    <message>
        <source>change how weights are found</source>
        <translation>change how weights are found</translation>
    </message>
    <message>
        <source>change swing points</source>
        <translation>change swing points</translation>
    </message>
    <message>
        <source>change a comparison</source>
        <translation>change a comparison</translation>
    </message>
    <message>
        <source>change the ranking method</source>
        <translation>change the ranking method</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Charging stations</source>
        <translation>Charging stations</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Ports per 100,000 people</source>
        <translation>Ports per 100,000 people</translation>
    </message>
    <message>
        <source>People within reach of fast charging, %</source>
        <translation>People within reach of fast charging, %</translation>
    </message>
    <message>
        <source>Median way to a station, km</source>
        <translation>Median way to a station, km</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantiles</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>Natural breaks (Jenks)</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>Equal intervals</translation>
    </message>
    <message>
        <source>Manual limits</source>
        <translation>Manual limits</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 (%2 zones)</source>
        <translation>%1 (%2 zones)</translation>
    </message>
    <message>
        <source>not known (%1 zones)</source>
        <translation>not known (%1 zones)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CandidatesModel</name>
    <message>
        <source>%1: %2 points</source>
        <translation>%1: %2 points</translation>
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
        <translation>1 is the best site; equal scores share a rank</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>The candidate site, by road and nearest town</source>
        <translation>The candidate site, by road and nearest town</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>0 to 100: the weighted sum of all criteria</source>
        <translation>0 to 100: the weighted sum of all criteria</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>What each criterion adds to the score, in its colour</source>
        <translation>What each criterion adds to the score, in its colour</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Position among the plan&apos;s sites, by what the plan loses without it</source>
        <translation>Position among the plan&apos;s sites, by what the plan loses without it</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>County, municipality or other zone that holds the site</source>
        <translation>County, municipality or other zone that holds the site</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>Candidate, required, existing or excluded</source>
        <translation>Candidate, required, existing or excluded</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How often other weights keep the site among the best</source>
        <translation>How often other weights keep the site among the best</translation>
    </message>
    <message>
        <source>In the top</source>
        <translation>In the top</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CandidatesTable</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Export the table</translation>
    </message>
    <message>
        <source>candidate_sites.csv</source>
        <translation>candidate_sites.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Candidate sites</translation>
    </message>
    <message>
        <source>Filter by site, road, state or zone</source>
        <translation>Filter by site, road, state or zone</translation>
    </message>
    <message>
        <source>Filter of the candidate sites</source>
        <translation>Filter of the candidate sites</translation>
    </message>
    <message>
        <source>Rows that contain every word you type stay; accents and capitals do not matter</source>
        <translation>Rows that contain every word you type stay; accents and capitals do not matter</translation>
    </message>
    <message>
        <source>&amp;Only the plan</source>
        <translation>&amp;Only the plan</translation>
    </message>
    <message>
        <source>Show only the sites that the plan has chosen</source>
        <translation>Show only the sites that the plan has chosen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write the selected rows, or all shown when none is selected, to a CSV file</source>
        <translation>Write the selected rows, or all shown when none is selected, to a CSV file</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Candidate sites by rank</source>
        <translation>Candidate sites by rank</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ChartsPanel</name>
    <message>
        <source>Growth over the years</source>
        <translation>Growth over the years</translation>
    </message>
    <message>
        <source>Counting the stations</source>
        <translation>Counting the stations</translation>
    </message>
    <message>
        <source>Run a scenario to see its stations as charts.</source>
        <translation>Run a scenario to see its stations as charts.</translation>
    </message>
    <message>
        <source>%1 by %2, all %3 stations</source>
        <translation>%1 by %2, all %3 stations</translation>
    </message>
    <message>
        <source>%1 by %2, the %3 stations that the filters leave</source>
        <translation>%1 by %2, the %3 stations that the filters leave</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opened in %1</source>
        <translation>Opened in %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Save the chart</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Drawing (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Numbers (*.csv)</translation>
    </message>
    <message>
        <source>chart.png</source>
        <translation>chart.png</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>What the bars stand for</source>
        <translation>What the bars stand for</translation>
    </message>
    <message>
        <source>By what the stations are counted</source>
        <translation>By what the stations are counted</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>What is counted</translation>
    </message>
    <message>
        <source>Stations, their ports, or the power of their connectors as stated</source>
        <translation>Stations, their ports, or the power of their connectors as stated</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Power (kW)</source>
        <translation>Power (kW)</translation>
    </message>
    <message>
        <source>Bars: Enter lists the stations of one</source>
        <translation>Bars: Enter lists the stations of one</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter, to list its stations</source>
        <translation>Click a bar, or press Enter, to list its stations</translation>
    </message>
    <message>
        <source>&amp;Save the chart…</source>
        <translation>&amp;Save the chart…</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG, SVG) or its numbers (CSV)</source>
        <translation>Save the chart as a picture (PNG, SVG) or its numbers (CSV)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ComparisonModel</name>
    <message numerus="yes">
        <source>%n port(s)</source>
        <translation>
            <numerusform>%n port</numerusform>
            <numerusform>%n ports</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Roadmap</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Input (SHA-256)</source>
        <translation>Input (SHA-256)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Sites of</source>
        <translation>Sites of</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Apart, m</source>
        <translation>Apart, m</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Key or file</source>
        <translation>Key or file</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ComparisonPanel</name>
    <message>
        <source>Folder with the results of another run</source>
        <translation>Folder with the results of another run</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>File &gt; Compare with results… sets another run beside this one.</source>
        <translation>File &gt; Compare with results… sets another run beside this one.</translation>
    </message>
    <message>
        <source>A: %1 · B: %2 (these results)</source>
        <translation>A: %1 · B: %2 (these results)</translation>
    </message>
    <message>
        <source>Folder for the comparison</source>
        <translation>Folder for the comparison</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>Writing the comparison</translation>
    </message>
    <message>
        <source>The comparison is in %1.</source>
        <translation>The comparison is in %1.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>&amp;Compare with results…</source>
        <translation>&amp;Compare with results…</translation>
    </message>
    <message>
        <source>Set the results of another run beside these</source>
        <translation>Set the results of another run beside these</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Only what &amp;differs</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Write table, sites and a page with a map into a folder</source>
        <translation>Write table, sites and a page with a map into a folder</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Scenario and inputs</source>
        <translation>Scenario and inputs</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ConvergenceChart</name>
    <message>
        <source>After %1 seconds: value %2, proved bound %3</source>
        <translation>After %1 seconds: value %2, proved bound %3</translation>
    </message>
    <message>
        <source>While the sites are being chosen, the plan&apos;s value and the proved bound are drawn here as they close.</source>
        <translation>While the sites are being chosen, the plan&apos;s value and the proved bound are drawn here as they close.</translation>
    </message>
    <message>
        <source>Proved bound</source>
        <translation>Proved bound</translation>
    </message>
    <message>
        <source>Best plan found</source>
        <translation>Best plan found</translation>
    </message>
    <message>
        <source>seconds of search</source>
        <translation>seconds of search</translation>
    </message>
    <message>
        <source>Value and proved bound of the plan during the search</source>
        <translation>Value and proved bound of the plan during the search</translation>
    </message>
    <message>
        <source>The best plan found so far and the proved bound, which no plan can pass. Where the lines meet, the plan is proved to be the best of all.</source>
        <translation>The best plan found so far and the proved bound, which no plan can pass. Where the lines meet, the plan is proved to be the best of all.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CorridorsModel</name>
    <message>
        <source>Corridor</source>
        <translation>Corridor</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Length in the United States</source>
        <translation>Length in the United States</translation>
    </message>
    <message>
        <source>US</source>
        <translation>US</translation>
    </message>
    <message>
        <source>Length in Mexico</source>
        <translation>Length in Mexico</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Stations that meet the rule</source>
        <translation>Stations that meet the rule</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Stations that may meet the rule: their source does not say all of it</source>
        <translation>Stations that may meet the rule: their source does not say all of it</translation>
    </message>
    <message>
        <source>May count</source>
        <translation>May count</translation>
    </message>
    <message>
        <source>Stretches longer than the rule allows</source>
        <translation>Stretches longer than the rule allows</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>In gaps</source>
        <translation>In gaps</translation>
    </message>
    <message>
        <source>The least number of new sites that closes all gaps</source>
        <translation>The least number of new sites that closes all gaps</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>New sites</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::CorridorsPanel</name>
    <message>
        <source>The scenario has no roads: no corridor can be followed.</source>
        <translation>The scenario has no roads: no corridor can be followed.</translation>
    </message>
    <message>
        <source>Run a scenario to see its charging corridors.</source>
        <translation>Run a scenario to see its charging corridors.</translation>
    </message>
    <message>
        <source>Rule: %1, a station every %2</source>
        <translation>Rule: %1, a station every %2</translation>
    </message>
    <message>
        <source>Export the gaps</source>
        <translation>Export the gaps</translation>
    </message>
    <message>
        <source>corridor_gaps.csv</source>
        <translation>corridor_gaps.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>Corridors</translation>
    </message>
    <message>
        <source>Count stations that &amp;may qualify</source>
        <translation>Count stations that &amp;may qualify</translation>
    </message>
    <message>
        <source>The gaps that remain if every station whose source is silent on power or connectors met the rule</source>
        <translation>The gaps that remain if every station whose source is silent on power or connectors met the rule</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write the gaps of this corridor to a CSV file</source>
        <translation>Write the gaps of this corridor to a CSV file</translation>
    </message>
    <message>
        <source>Charging corridors</source>
        <translation>Charging corridors</translation>
    </message>
    <message>
        <source>Double click or Enter shows the whole corridor on the map</source>
        <translation>Double click or Enter shows the whole corridor on the map</translation>
    </message>
    <message>
        <source>Gaps of the corridor</source>
        <translation>Gaps of the corridor</translation>
    </message>
    <message>
        <source>Click a gap, or press Enter, to see it on the map</source>
        <translation>Click a gap, or press Enter, to see it on the map</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DataImport</name>
    <message>
        <source>Add data to the map</source>
        <translation>Add data to the map</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.json *.jsonl *.geojson *.gpkg *.shp *.kml *.fgb *.parquet *.tif *.tiff);;All files (*)</source>
        <translation>Data (*.csv *.tsv *.json *.jsonl *.geojson *.gpkg *.shp *.kml *.fgb *.parquet *.tif *.tiff);;All files (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records are on the map.</source>
        <translation>%1: %2 of %3 records are on the map.</translation>
    </message>
    <message>
        <source>%1 holds nothing that is drawn; a scenario can read it.</source>
        <translation>%1 holds nothing that is drawn; a scenario can read it.</translation>
    </message>
    <message>
        <source>Counting what %1 holds</source>
        <translation>Counting what %1 holds</translation>
    </message>
    <message>
        <source>&amp;Add data to the map…</source>
        <translation>&amp;Add data to the map…</translation>
    </message>
    <message>
        <source>Show files as layers: stations, roads, points, areas. Or drop them onto the window.</source>
        <translation>Show files as layers: stations, roads, points, areas. Or drop them onto the window.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DecisionsModel</name>
    <message>
        <source>one station</source>
        <translation>one station</translation>
    </message>
    <message>
        <source>two stations</source>
        <translation>two stations</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Record A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Record B</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::DecisionsView</name>
    <message>
        <source>take a decision back</source>
        <translation>take a decision back</translation>
    </message>
    <message>
        <source>&amp;Undo this decision</source>
        <translation>&amp;Undo this decision</translation>
    </message>
    <message>
        <source>The pair is merged or kept apart by its evidence again, from the next run on (Delete)</source>
        <translation>The pair is merged or kept apart by its evidence again, from the next run on (Delete)</translation>
    </message>
    <message>
        <source>Decisions made in reviews</source>
        <translation>Decisions made in reviews</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ExportController</name>
    <message>
        <source>Writing the results</source>
        <translation>Writing the results</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>The results are in %1.</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>&amp;Export the results…</translation>
    </message>
    <message>
        <source>Write sites, plan and report as files for other programs</source>
        <translation>Write sites, plan and report as files for other programs</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Report as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>The report is in %1.</translation>
    </message>
    <message>
        <source>Report as &amp;PDF…</source>
        <translation>Report as &amp;PDF…</translation>
    </message>
    <message>
        <source>Write the report for printing</source>
        <translation>Write the report for printing</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ExportDialog</name>
    <message>
        <source>Export the results</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Formats:</translation>
    </message>
    <message>
        <source>&amp;Shapefile: candidate and plan sites</source>
        <translation>&amp;Shapefile: candidate and plan sites</translation>
    </message>
    <message>
        <source>For ArcGIS, QGIS and most other programs; with a dictionary of its fields</source>
        <translation>For ArcGIS, QGIS and most other programs; with a dictionary of its fields</translation>
    </message>
    <message>
        <source>&amp;GeoPackage: everything, styled for QGIS</source>
        <translation>&amp;GeoPackage: everything, styled for QGIS</translation>
    </message>
    <message>
        <source>One file with stations, candidates, plan, gaps and coverage</source>
        <translation>One file with stations, candidates, plan, gaps and coverage</translation>
    </message>
    <message>
        <source>Geo&amp;JSON: for web maps</source>
        <translation>Geo&amp;JSON: for web maps</translation>
    </message>
    <message>
        <source>RFC 7946, WGS 84</source>
        <translation>RFC 7946, WGS 84</translation>
    </message>
    <message>
        <source>&amp;CSV: tables for spreadsheets</source>
        <translation>&amp;CSV: tables for spreadsheets</translation>
    </message>
    <message>
        <source>UTF-8, with coordinates</source>
        <translation>UTF-8, with coordinates</translation>
    </message>
    <message>
        <source>&amp;KML: for Google Earth</source>
        <translation>&amp;KML: for Google Earth</translation>
    </message>
    <message>
        <source>Sites with their attributes</source>
        <translation>Sites with their attributes</translation>
    </message>
    <message>
        <source>&amp;Report: a page to read and print</source>
        <translation>&amp;Report: a page to read and print</translation>
    </message>
    <message>
        <source>One HTML file without other parts</source>
        <translation>One HTML file without other parts</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Write</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Folder for the results</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FairnessPanel</name>
    <message>
        <source>The scenario has no floors. Each [[floors]] section says what a plan must give a group at least.</source>
        <translation>The scenario has no floors. Each [[floors]] section says what a plan must give a group at least.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Fairness</translation>
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
        <translation>US</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FiltersModel</name>
    <message numerus="yes">
        <source>%1 (%n chosen)</source>
        <translation>
            <numerusform>%1 (%n chosen)</numerusform>
            <numerusform>%1 (%n chosen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stations with any of the ticked values are shown; all while none is ticked</source>
        <translation>Stations with any of the ticked values are shown; all while none is ticked</translation>
    </message>
    <message>
        <source>%1: %2 stations under the other filters</source>
        <translation>%1: %2 stations under the other filters</translation>
    </message>
    <message>
        <source>%1, %2 stations</source>
        <translation>%1, %2 stations</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>filter by %1: %2</source>
        <translation>filter by %1: %2</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::FiltersPanel</name>
    <message>
        <source>filter by the opening year</source>
        <translation>filter by the opening year</translation>
    </message>
    <message>
        <source>No stations yet</source>
        <translation>No stations yet</translation>
    </message>
    <message>
        <source>%1 of %2 stations</source>
        <translation>%1 of %2 stations</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Find a value: network, state …</source>
        <translation>Find a value: network, state …</translation>
    </message>
    <message>
        <source>Find a value to filter by</source>
        <translation>Find a value to filter by</translation>
    </message>
    <message>
        <source>Only values with these letters are listed</source>
        <translation>Only values with these letters are listed</translation>
    </message>
    <message>
        <source>What the stations are filtered by</source>
        <translation>What the stations are filtered by</translation>
    </message>
    <message>
        <source>&amp;Opened</source>
        <translation>&amp;Opened</translation>
    </message>
    <message>
        <source>First year of opening</source>
        <translation>First year of opening</translation>
    </message>
    <message>
        <source>First year of opening that is shown</source>
        <translation>First year of opening that is shown</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>t&amp;o</translation>
    </message>
    <message>
        <source>Last year of opening</source>
        <translation>Last year of opening</translation>
    </message>
    <message>
        <source>Last year of opening that is shown</source>
        <translation>Last year of opening that is shown</translation>
    </message>
    <message>
        <source>&amp;Keep those without a year</source>
        <translation>&amp;Keep those without a year</translation>
    </message>
    <message>
        <source>Stations whose source does not say when they opened stay when years are chosen</source>
        <translation>Stations whose source does not say when they opened stay when years are chosen</translation>
    </message>
    <message>
        <source>Stations that map, charts and tables show; a town-level row counts as its stations</source>
        <translation>Stations that map, charts and tables show; a town-level row counts as its stations</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Clear filters</translation>
    </message>
    <message>
        <source>Show all stations again</source>
        <translation>Show all stations again</translation>
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
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Where the gap begins, along the corridor</source>
        <translation>Where the gap begins, along the corridor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Where the gap ends, along the corridor</source>
        <translation>Where the gap ends, along the corridor</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>The least number of new sites that closes the gap</source>
        <translation>The least number of new sites that closes the gap</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>New sites</translation>
    </message>
    <message>
        <source>Where along the corridor each new site may stand</source>
        <translation>Where along the corridor each new site may stand</translation>
    </message>
    <message>
        <source>Where they may stand</source>
        <translation>Where they may stand</translation>
    </message>
    <message>
        <source>Stations inside the gap that may meet the rule</source>
        <translation>Stations inside the gap that may meet the rule</translation>
    </message>
    <message>
        <source>May count</source>
        <translation>May count</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>Get data</translation>
    </message>
    <message>
        <source>The starter data is town-level. These open sources are what to load next: download a file with your browser, then add it to the map or name it in a scenario.</source>
        <translation>The starter data is town-level. These open sources are what to load next: download a file with your browser, then add it to the map or name it in a scenario.</translation>
    </message>
    <message>
        <source>Sources of open data</source>
        <translation>Sources of open data</translation>
    </message>
    <message>
        <source>About the selected source</source>
        <translation>About the selected source</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Copy address</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>&amp;Open in the browser</translation>
    </message>
    <message>
        <source>Put the address on the clipboard</source>
        <translation>Put the address on the clipboard</translation>
    </message>
    <message>
        <source>Corredor itself never goes online: this opens your browser</source>
        <translation>Corredor itself never goes online: this opens your browser</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Used as</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>This address was not opened when the list was made: check it.</source>
        <translation>This address was not opened when the list was made: check it.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::GrowthChart</name>
    <message>
        <source>%1: %2 (%3 new)</source>
        <translation>%1: %2 (%3 new)</translation>
    </message>
    <message>
        <source>None of these stations states when it opened.</source>
        <translation>None of these stations states when it opened.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At the end of %1: %2</source>
        <translation>At the end of %1: %2</translation>
    </message>
    <message>
        <source>Growth by year of opening</source>
        <translation>Growth by year of opening</translation>
    </message>
    <message>
        <source>Stations that exist today by the year they opened; each country has its own scale. Click a year, or press Enter, to list the stations that opened in it.</source>
        <translation>Stations that exist today by the year they opened; each country has its own scale. Click a year, or press Enter, to list the stations that opened in it.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::IdentifyPanel</name>
    <message>
        <source>Click a site, a station or a zone on the map to see what is known about it.</source>
        <translation>Click a site, a station or a zone on the map to see what is known about it.</translation>
    </message>
    <message numerus="yes">
        <source>%n more here: zoom in to tell them apart.</source>
        <translation>
            <numerusform>%n more here: zoom in to tell them apart.</numerusform>
            <numerusform>%n more here: zoom in to tell them apart.</numerusform>
        </translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Candidate site %1</source>
        <translation>Candidate site %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>Site %1 of %2; without it the plan loses %3</source>
        <translation>Site %1 of %2; without it the plan loses %3</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 points (%2)</source>
        <translation>%1 points (%2)</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Charging station</source>
        <translation>Charging station</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Merged from</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Port of entry</source>
        <translation>Port of entry</translation>
    </message>
    <message>
        <source>Vehicles a year</source>
        <translation>Vehicles a year</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Joined by a connector of %1</source>
        <translation>Joined by a connector of %1</translation>
    </message>
    <message>
        <source>Not joined: no road near enough on one side</source>
        <translation>Not joined: no road near enough on one side</translation>
    </message>
    <message>
        <source>Zone of %1</source>
        <translation>Zone of %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Facts about the clicked features</source>
        <translation>Facts about the clicked features</translation>
    </message>
    <message>
        <source>Charging corridor</source>
        <translation>Charging corridor</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>New sites needed</source>
        <translation>New sites needed</translation>
    </message>
    <message>
        <source>Gap of %1</source>
        <translation>Gap of %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>%1 along the corridor</source>
        <translation>%1 along the corridor</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
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
        <translation>%1, record %2</translation>
    </message>
    <message>
        <source>%1. Details: %2</source>
        <translation>%1. Details: %2</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::IssuesPanel</name>
    <message>
        <source>Data issues</source>
        <translation>Data issues</translation>
    </message>
    <message>
        <source>Data issues (%1)</source>
        <translation>Data issues (%1)</translation>
    </message>
    <message>
        <source>Issues found in the data</source>
        <translation>Issues found in the data</translation>
    </message>
    <message>
        <source>Nothing is dropped silently: open a line to see where in the file it was found</source>
        <translation>Nothing is dropped silently: open a line to see where in the file it was found</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::JobStatus</name>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: cancelled.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>nearly done</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Cancel this work</source>
        <translation>Cancel this work</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::JudgementEditor</name>
    <message>
        <source>Both matter equally</source>
        <translation>Both matter equally</translation>
    </message>
    <message>
        <source>%1 matters %2 times as much</source>
        <translation>%1 matters %2 times as much</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt;b&gt;Consistency ratio %1&lt;/b&gt;: the comparisons agree well enough.</source>
        <translation>&lt;b&gt;Consistency ratio %1&lt;/b&gt;: the comparisons agree well enough.</translation>
    </message>
    <message>
        <source>&lt;b&gt;⚠ Consistency ratio %1, above 0.1&lt;/b&gt;: the comparisons contradict each other. Farthest off are %2 and %3: compared as %4, weighed as %5.</source>
        <translation>&lt;b&gt;⚠ Consistency ratio %1, above 0.1&lt;/b&gt;: the comparisons contradict each other. Farthest off are %2 and %3: compared as %4, weighed as %5.</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 compared with %2</translation>
    </message>
    <message>
        <source>To the left the first matters more, to the right the second; up to 9 times. Arrow keys move it.</source>
        <translation>To the left the first matters more, to the right the second; up to 9 times. Arrow keys move it.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::LandscapeView</name>
    <message>
        <source>clear the filters</source>
        <translation>clear the filters</translation>
    </message>
    <message>
        <source>Filtering the stations</source>
        <translation>Filtering the stations</translation>
    </message>
    <message>
        <source>filter by %1</source>
        <translation>filter by %1</translation>
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
        <translation>Layers</translation>
    </message>
    <message>
        <source>Layers of the map, from top to bottom</source>
        <translation>Layers of the map, from top to bottom</translation>
    </message>
    <message>
        <source>Tick to show, drag to change the order; right-click for more</source>
        <translation>Tick to show, drag to change the order; right-click for more</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>O&amp;pacity</translation>
    </message>
    <message>
        <source>Opacity of the selected layer</source>
        <translation>Opacity of the selected layer</translation>
    </message>
    <message>
        <source>How much of what lies beneath the selected layer shows through</source>
        <translation>How much of what lies beneath the selected layer shows through</translation>
    </message>
    <message>
        <source>&amp;Zoom to layer</source>
        <translation>&amp;Zoom to layer</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Move &amp;down</translation>
    </message>
    <message>
        <source>&amp;Remove layer</source>
        <translation>&amp;Remove layer</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::LayerStack</name>
    <message>
        <source>show %1</source>
        <translation>show %1</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>hide %1</translation>
    </message>
    <message>
        <source>change the opacity of %1</source>
        <translation>change the opacity of %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>move %1</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MainWindow</name>
    <message>
        <source>Get data</source>
        <translation>Get data</translation>
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
        <translation>Map</translation>
    </message>
    <message>
        <source>&amp;Show what is known</source>
        <translation>&amp;Show what is known</translation>
    </message>
    <message>
        <source>change the plan settings</source>
        <translation>change the plan settings</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Home shows everything.</source>
        <translation>Arrow keys move the map, plus and minus zoom, Home shows everything.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::MapContents</name>
    <message>
        <source>Base map</source>
        <translation>Base map</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ParametersModel</name>
    <message>
        <source>yours</source>
        <translation>yours</translation>
    </message>
    <message>
        <source>From %1 to %2. One number, or low; middle; high.</source>
        <translation>From %1 to %2. One number, or low; middle; high.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Source of the default</source>
        <translation>Source of the default</translation>
    </message>
    <message>
        <source>change a figure</source>
        <translation>change a figure</translation>
    </message>
    <message>
        <source>reset a figure</source>
        <translation>reset a figure</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ParametersPanel</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Find a figure or a source</source>
        <translation>Find a figure or a source</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Default</translation>
    </message>
    <message>
        <source>Gives the selected figure its default in both countries again</source>
        <translation>Gives the selected figure its default in both countries again</translation>
    </message>
    <message>
        <source>Double-click a value to change it; a new run takes it up. Unverified figures are common ones without a source: replace them with your own.</source>
        <translation>Double-click a value to change it; a new run takes it up. Unverified figures are common ones without a source: replace them with your own.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::PlanPanel</name>
    <message>
        <source>The scenario is being prepared; then the sites are chosen.</source>
        <translation>The scenario is being prepared; then the sites are chosen.</translation>
    </message>
    <message>
        <source>Keeping the best plan found so far…</source>
        <translation>Keeping the best plan found so far…</translation>
    </message>
    <message>
        <source>Choosing the sites: %1 % between the best plan found and the proved bound.</source>
        <translation>Choosing the sites: %1 % between the best plan found and the proved bound.</translation>
    </message>
    <message>
        <source>Sites of the plan</source>
        <translation>Sites of the plan</translation>
    </message>
    <message>
        <source>Save the page about the plan</source>
        <translation>Save the page about the plan</translation>
    </message>
    <message>
        <source>Page with table and chart (*.html)</source>
        <translation>Page with table and chart (*.html)</translation>
    </message>
    <message>
        <source>Table of the sites (*.csv)</source>
        <translation>Table of the sites (*.csv)</translation>
    </message>
    <message>
        <source>Chart of the search (*.svg)</source>
        <translation>Chart of the search (*.svg)</translation>
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
        <translation>&amp;Stop and keep the best</translation>
    </message>
    <message>
        <source>Takes the best plan found so far, with the bound that is proved for it</source>
        <translation>Takes the best plan found so far, with the bound that is proved for it</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Ends the work; the plan before it stays</source>
        <translation>Ends the work; the plan before it stays</translation>
    </message>
    <message>
        <source>Plan se&amp;ttings…</source>
        <translation>Plan se&amp;ttings…</translation>
    </message>
    <message>
        <source>What the plan is to achieve, with how many sites, in what time</source>
        <translation>What the plan is to achieve, with how many sites, in what time</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy the page and its table</source>
        <translation>Copy the page and its table</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Sa&amp;ve…</translation>
    </message>
    <message>
        <source>Save the page (HTML), the table (CSV) or the chart (SVG)</source>
        <translation>Save the page (HTML), the table (CSV) or the chart (SVG)</translation>
    </message>
    <message>
        <source>What the plan covers and how sure that is</source>
        <translation>What the plan covers and how sure that is</translation>
    </message>
    <message>
        <source>The best plan without your conditions is being worked out, to compare with.</source>
        <translation>The best plan without your conditions is being worked out, to compare with.</translation>
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
        <translation>Plan settings</translation>
    </message>
    <message>
        <source>&amp;Apply and run</source>
        <translation>&amp;Apply and run</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Count &amp;existing fast chargers</source>
        <translation>Count &amp;existing fast chargers</translation>
    </message>
    <message>
        <source>Number of &amp;sites:</source>
        <translation>Number of &amp;sites:</translation>
    </message>
    <message>
        <source>&amp;Reach by road:</source>
        <translation>&amp;Reach by road:</translation>
    </message>
    <message>
        <source>&amp;Cost of a site:</source>
        <translation>&amp;Cost of a site:</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Budget:</translation>
    </message>
    <message>
        <source>C&amp;urrency:</source>
        <translation>C&amp;urrency:</translation>
    </message>
    <message>
        <source>&amp;Time limit of the search:</source>
        <translation>&amp;Time limit of the search:</translation>
    </message>
    <message>
        <source>A site serves whoever lives within this distance by road</source>
        <translation>A site serves whoever lives within this distance by road</translation>
    </message>
    <message>
        <source>Shortest average distance: whoever lives farther counts as living this far. Shortest greatest distance: whoever no site reaches within it is left out</source>
        <translation>Shortest average distance: whoever lives farther counts as living this far. Shortest greatest distance: whoever no site reaches within it is left out</translation>
    </message>
    <message>
        <source>Of sites that state no cost of their own</source>
        <translation>Of sites that state no cost of their own</translation>
    </message>
    <message>
        <source>The costs of the chosen sites together stay within it</source>
        <translation>The costs of the chosen sites together stay within it</translation>
    </message>
    <message>
        <source>The best plan found by then is taken, with the bound that is proved for it</source>
        <translation>The best plan found by then is taken, with the bound that is proved for it</translation>
    </message>
    <message>
        <source>People near a fast charger that exists need no new site; without the tick the plan is made as if there were none</source>
        <translation>People near a fast charger that exists need no new site; without the tick the plan is made as if there were none</translation>
    </message>
    <message>
        <source>Trips between so &amp;many towns:</source>
        <translation>Trips between so &amp;many towns:</translation>
    </message>
    <message>
        <source>Ran&amp;ge of a vehicle:</source>
        <translation>Ran&amp;ge of a vehicle:</translation>
    </message>
    <message>
        <source>The largest towns of the region, whose trips are considered</source>
        <translation>The largest towns of the region, whose trips are considered</translation>
    </message>
    <message>
        <source>What a vehicle drives on a full charge</source>
        <translation>What a vehicle drives on a full charge</translation>
    </message>
    <message>
        <source>Driven off the way and back for one stop, at most</source>
        <translation>Driven off the way and back for one stop, at most</translation>
    </message>
    <message>
        <source>Service &amp;falls with the distance</source>
        <translation>Service &amp;falls with the distance</translation>
    </message>
    <message>
        <source>Who lives near counts whole, who lives at the end of the reach hardly counts</source>
        <translation>Who lives near counts whole, who lives at the end of the reach hardly counts</translation>
    </message>
    <message>
        <source>Ob&amp;jective:</source>
        <translation>Ob&amp;jective:</translation>
    </message>
    <message>
        <source>&amp;Whole service up to:</source>
        <translation>&amp;Whole service up to:</translation>
    </message>
    <message>
        <source>Farthest &amp;distance:</source>
        <translation>Farthest &amp;distance:</translation>
    </message>
    <message>
        <source>Det&amp;our for a stop:</source>
        <translation>Det&amp;our for a stop:</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::PlanSitesModel</name>
    <message>
        <source>none helps</source>
        <translation>none helps</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <translation>%1 (pinned)</translation>
    </message>
    <message>
        <source>1 is the site that the plan loses most without</source>
        <translation>1 is the site that the plan loses most without</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>What the plan loses without the site, the others kept</source>
        <translation>What the plan loses without the site, the others kept</translation>
    </message>
    <message>
        <source>The other site that loses least in its place</source>
        <translation>The other site that loses least in its place</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Next best</translation>
    </message>
    <message>
        <source>What the plan loses all the same with the next-best site in its place</source>
        <translation>What the plan loses all the same with the next-best site in its place</translation>
    </message>
    <message>
        <source>Loses without
it (%1)</source>
        <translation>Loses without
it (%1)</translation>
    </message>
    <message>
        <source>Still loses
(%1)</source>
        <translation>Still loses
(%1)</translation>
    </message>
    <message>
        <source>The kind of charging that fits the site</source>
        <translation>The kind of charging that fits the site</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>What to build</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Capital cost with the grid connection, middle estimate</source>
        <translation>Capital cost with the grid connection, middle estimate</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How often other weights keep the site among the best by score</source>
        <translation>How often other weights keep the site among the best by score</translation>
    </message>
    <message>
        <source>In the top</source>
        <translation>In the top</translation>
    </message>
    <message>
        <source>Straight line to the nearest substation or power line of the country, where the layers of the scenario reach</source>
        <translation>Straight line to the nearest substation or power line of the country, where the layers of the scenario reach</translation>
    </message>
    <message>
        <source>To the
grid (%1)</source>
        <translation>To the
grid (%1)</translation>
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
        <translation>Source</translation>
    </message>
    <message>
        <source>The record&apos;s id in its source</source>
        <translation>The record&apos;s id in its source</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Why the record belongs to the station</source>
        <translation>Why the record belongs to the station</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Why here</translation>
    </message>
    <message>
        <source>How sure that is, 0 to 1</source>
        <translation>How sure that is, 0 to 1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>The record that it repeats: its ports do not add up</source>
        <translation>The record that it repeats: its ports do not add up</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Recovery</name>
    <message>
        <source>Unsaved changes cannot be kept in %1: free space there, or save the scenario now.</source>
        <translation>Unsaved changes cannot be kept in %1: free space there, or save the scenario now.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ReviewModel</name>
    <message>
        <source>one station</source>
        <translation>one station</translation>
    </message>
    <message>
        <source>two stations</source>
        <translation>two stations</translation>
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
        <translation>How likely the merge is wrong here</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>What the merge made of the two records</source>
        <translation>What the merge made of the two records</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Straight distance between the records</source>
        <translation>Straight distance between the records</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Record A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Record B</translation>
    </message>
    <message>
        <source>What you decided; it takes effect with the next run</source>
        <translation>What you decided; it takes effect with the next run</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Your decision</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ReviewPanel</name>
    <message>
        <source>Looking for doubtful pairs</source>
        <translation>Looking for doubtful pairs</translation>
    </message>
    <message>
        <source>Looking for doubtful pairs…</source>
        <translation>Looking for doubtful pairs…</translation>
    </message>
    <message>
        <source>The merge is sure of every pair.</source>
        <translation>The merge is sure of every pair.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful pair(s), most doubtful first</source>
        <translation>
            <numerusform>%Ln doubtful pair</numerusform>
            <numerusform>%Ln doubtful pairs, most doubtful first</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs decided: run again (F5) to apply</source>
        <translation>%1 of %2 pairs decided: run again (F5) to apply</translation>
    </message>
    <message>
        <source>This contradicts an earlier decision about these records; take that one back first.</source>
        <translation>This contradicts an earlier decision about these records; take that one back first.</translation>
    </message>
    <message>
        <source>decide on a pair later</source>
        <translation>decide on a pair later</translation>
    </message>
    <message>
        <source>make two records one station</source>
        <translation>make two records one station</translation>
    </message>
    <message>
        <source>keep two records apart</source>
        <translation>keep two records apart</translation>
    </message>
    <message>
        <source>Evidence:</source>
        <translation>Evidence:</translation>
    </message>
    <message>
        <source>Pairs of records that may be one station, or were made one on weak evidence, are listed here, to be looked at side by side.</source>
        <translation>Pairs of records that may be one station, or were made one on weak evidence, are listed here, to be looked at side by side.</translation>
    </message>
    <message>
        <source>Record A</source>
        <translation>Record A</translation>
    </message>
    <message>
        <source>Record B</source>
        <translation>Record B</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>The merge is right about this pair (A)</source>
        <translation>The merge is right about this pair (A)</translation>
    </message>
    <message>
        <source>Same station: &amp;merge</source>
        <translation>Same station: &amp;merge</translation>
    </message>
    <message>
        <source>The two records are one station (M)</source>
        <translation>The two records are one station (M)</translation>
    </message>
    <message>
        <source>Two stations: &amp;split</source>
        <translation>Two stations: &amp;split</translation>
    </message>
    <message>
        <source>The two records are two stations (S)</source>
        <translation>The two records are two stations (S)</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Decide &amp;later</translation>
    </message>
    <message>
        <source>Take the decision on this pair back (L)</source>
        <translation>Take the decision on this pair back (L)</translation>
    </message>
    <message>
        <source>Doubtful pairs of records</source>
        <translation>Doubtful pairs of records</translation>
    </message>
    <message>
        <source>Both records side by side</source>
        <translation>Both records side by side</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Decisions (%1)</source>
        <translation>Decisions (%1)</translation>
    </message>
    <message>
        <source>Doubtful pairs</source>
        <translation>Doubtful pairs</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RoadmapModel</name>
    <message>
        <source>Opens</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>What to build</source>
        <translation>What to build</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>Spent so far</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RoadmapPanel</name>
    <message>
        <source>The scenario has no roadmap. With a [roadmap] section of years and budgets a run says which sites open when.</source>
        <translation>The scenario has no roadmap. With a [roadmap] section of years and budgets a run says which sites open when.</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Sites open</source>
        <translation>Sites open</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Spent in the year</source>
        <translation>Spent in the year</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>Spent so far</translation>
    </message>
    <message>
        <source>People newly within reach</source>
        <translation>People newly within reach</translation>
    </message>
    <message>
        <source>Electric vehicles newly within reach</source>
        <translation>Electric vehicles newly within reach</translation>
    </message>
    <message>
        <source>Energy sold a day, kWh</source>
        <translation>Energy sold a day, kWh</translation>
    </message>
    <message>
        <source>Corridors complete: %1 of %2; gaps: %3 km</source>
        <translation>Corridors complete: %1 of %2; gaps: %3 km</translation>
    </message>
    <message>
        <source>Value %1 of at most %2 vehicle-years (gap %3 %)</source>
        <translation>Value %1 of at most %2 vehicle-years (gap %3 %)</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Roadmap</translation>
    </message>
    <message>
        <source>The year that the map and the tables show</source>
        <translation>The year that the map and the tables show</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::RunController</name>
    <message>
        <source>Running the scenario</source>
        <translation>Running the scenario</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>Read the sources, score the candidate sites and choose the plan (F5)</source>
        <translation>Read the sources, score the candidate sites and choose the plan (F5)</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Cancel the run</translation>
    </message>
    <message>
        <source>Stop the run; the results before it stay (Shift+F5)</source>
        <translation>Stop the run; the results before it stay (Shift+F5)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ScenarioFiles</name>
    <message>
        <source>Opening the scenario</source>
        <translation>Opening the scenario</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Open a scenario</translation>
    </message>
    <message>
        <source>Scenario (*.toml)</source>
        <translation>Scenario (*.toml)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Save the scenario</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Saved to %1.</translation>
    </message>
    <message>
        <source>scenario.toml</source>
        <translation>scenario.toml</translation>
    </message>
    <message>
        <source>Save the scenario as</source>
        <translation>Save the scenario as</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>The scenario has changes that are not saved. Save them?</source>
        <translation>The scenario has changes that are not saved. Save them?</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Clear this list</translation>
    </message>
    <message>
        <source>&amp;Open a scenario…</source>
        <translation>&amp;Open a scenario…</translation>
    </message>
    <message>
        <source>Open a scenario file; one can also be dropped onto the window</source>
        <translation>Open a scenario file; one can also be dropped onto the window</translation>
    </message>
    <message>
        <source>Open the s&amp;tarter scenario</source>
        <translation>Open the s&amp;tarter scenario</translation>
    </message>
    <message>
        <source>The scenario on town-level data that ships with the program</source>
        <translation>The scenario on town-level data that ships with the program</translation>
    </message>
    <message>
        <source>&amp;Save the scenario</source>
        <translation>&amp;Save the scenario</translation>
    </message>
    <message>
        <source>Write the scenario, weights included, to its file</source>
        <translation>Write the scenario, weights included, to its file</translation>
    </message>
    <message>
        <source>Save the scenario &amp;as…</source>
        <translation>Save the scenario &amp;as…</translation>
    </message>
    <message>
        <source>Write the scenario to another file; paths are adapted</source>
        <translation>Write the scenario to another file; paths are adapted</translation>
    </message>
    <message>
        <source>&amp;Recent scenarios</source>
        <translation>&amp;Recent scenarios</translation>
    </message>
    <message>
        <source>Recovering unsaved changes</source>
        <translation>Recovering unsaved changes</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StarterNote</name>
    <message>
        <source>Town-level starter data: for decisions, load real layers.</source>
        <translation>Town-level starter data: for decisions, load real layers.</translation>
    </message>
    <message>
        <source>Get &amp;data</source>
        <translation>Get &amp;data</translation>
    </message>
    <message>
        <source>Where open data of both countries can be had</source>
        <translation>Where open data of both countries can be had</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Hide this note</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Startup</name>
    <message>
        <source>%1 cannot be written; choose a folder that you may write to and a name that ends in .png.</source>
        <translation>%1 cannot be written; choose a folder that you may write to and a name that ends in .png.</translation>
    </message>
    <message>
        <source>the starter scenario</source>
        <translation>the starter scenario</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>Corredor ended before changes of %1 were saved. Open them again?</source>
        <translation>Corredor ended before changes of %1 were saved. Open them again?</translation>
    </message>
    <message>
        <source>&amp;Open them</source>
        <translation>&amp;Open them</translation>
    </message>
    <message>
        <source>&amp;Discard them</source>
        <translation>&amp;Discard them</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>Ask &amp;later</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StationsModel</name>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Level 1 ports; – = not stated</source>
        <translation>Level 1 ports; – = not stated</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Level 2 ports; – = not stated</source>
        <translation>Level 2 ports; – = not stated</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>DC fast ports; – = not stated</source>
        <translation>DC fast ports; – = not stated</translation>
    </message>
    <message>
        <source>DC</source>
        <translation>DC</translation>
    </message>
    <message>
        <source>Greatest power of one port, where it is stated</source>
        <translation>Greatest power of one port, where it is stated</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>When its source last confirmed it</source>
        <translation>When its source last confirmed it</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Source records that the station is made of</source>
        <translation>Source records that the station is made of</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::StationsTable</name>
    <message numerus="yes">
        <source>%1 – %2 row(s)</source>
        <translation>
            <numerusform>%1 – %2 row</numerusform>
            <numerusform>%1 – %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the stations</source>
        <translation>Export the stations</translation>
    </message>
    <message>
        <source>records.csv</source>
        <translation>records.csv</translation>
    </message>
    <message>
        <source>stations.csv</source>
        <translation>stations.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Search by name, network or place</source>
        <translation>Search by name, network or place</translation>
    </message>
    <message>
        <source>Search the stations</source>
        <translation>Search the stations</translation>
    </message>
    <message>
        <source>Rows that contain every word you type stay; accents and capitals do not matter</source>
        <translation>Rows that contain every word you type stay; accents and capitals do not matter</translation>
    </message>
    <message>
        <source>&amp;Use as filter</source>
        <translation>&amp;Use as filter</translation>
    </message>
    <message>
        <source>Show only these stations on the map and in the charts too</source>
        <translation>Show only these stations on the map and in the charts too</translation>
    </message>
    <message>
        <source>&amp;List all</source>
        <translation>&amp;List all</translation>
    </message>
    <message>
        <source>List all stations that are shown again</source>
        <translation>List all stations that are shown again</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Write the stations that are listed to a CSV file</source>
        <translation>Write the stations that are listed to a CSV file</translation>
    </message>
    <message>
        <source>&amp;Stations listed…</source>
        <translation>&amp;Stations listed…</translation>
    </message>
    <message>
        <source>Their source &amp;records…</source>
        <translation>Their source &amp;records…</translation>
    </message>
    <message>
        <source>Charging stations</source>
        <translation>Charging stations</translation>
    </message>
    <message>
        <source>Source records of the selected station</source>
        <translation>Source records of the selected station</translation>
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
        <translation>Stations known to meet the rule</translation>
    </message>
    <message>
        <source>With those that may meet it</source>
        <translation>With those that may meet it</translation>
    </message>
    <message>
        <source>Choose a corridor to see it as a straight line.</source>
        <translation>Choose a corridor to see it as a straight line.</translation>
    </message>
    <message>
        <source>The roads of this scenario do not have this corridor.</source>
        <translation>The roads of this scenario do not have this corridor.</translation>
    </message>
    <message>
        <source>The corridor as a straight line</source>
        <translation>The corridor as a straight line</translation>
    </message>
    <message>
        <source>Click a gap to see it on the map; the arrow keys go from gap to gap</source>
        <translation>Click a gap to see it on the map; the arrow keys go from gap to gap</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n gap(s)</source>
        <translation>
            <numerusform>%1: %n gap</numerusform>
            <numerusform>%1: %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TradeoffChart</name>
    <message>
        <source>The scenario asks for no trade-off. With a [tradeoff] section a run draws here what a fairer plan costs.</source>
        <translation>The scenario asks for no trade-off. With a [tradeoff] section a run draws here what a fairer plan costs.</translation>
    </message>
    <message>
        <source>People covered in all</source>
        <translation>People covered in all</translation>
    </message>
    <message>
        <source>Covered share of the worst-off group, %</source>
        <translation>Covered share of the worst-off group, %</translation>
    </message>
    <message>
        <source>Point %1: %2 people covered, %3 % of the worst-off group, %4</source>
        <translation>Point %1: %2 people covered, %3 % of the worst-off group, %4</translation>
    </message>
    <message>
        <source>What fairness costs</source>
        <translation>What fairness costs</translation>
    </message>
    <message>
        <source>Each point is the plan that covers most people when no group is worse off than it says. A click shows its sites on the map.</source>
        <translation>Each point is the plan that covers most people when no group is worse off than it says. A click shows its sites on the map.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TradeoffModel</name>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Worst-off group</source>
        <translation>Worst-off group</translation>
    </message>
    <message>
        <source>Its covered share</source>
        <translation>Its covered share</translation>
    </message>
    <message>
        <source>People covered in all</source>
        <translation>People covered in all</translation>
    </message>
    <message>
        <source>Fewer than the plan</source>
        <translation>Fewer than the plan</translation>
    </message>
    <message>
        <source>Gap to the bound</source>
        <translation>Gap to the bound</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TripsModel</name>
    <message>
        <source>(its start)</source>
        <translation>(its start)</translation>
    </message>
    <message>
        <source>(its destination)</source>
        <translation>(its destination)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>The shortest way by road</source>
        <translation>The shortest way by road</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Whether the stations that exist make the trip possible</source>
        <translation>Whether the stations that exist make the trip possible</translation>
    </message>
    <message>
        <source>Possible?</source>
        <translation>Possible?</translation>
    </message>
    <message>
        <source>Charging stops on the way</source>
        <translation>Charging stops on the way</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>The last station that is reached where the trip fails</source>
        <translation>The last station that is reached where the trip fails</translation>
    </message>
    <message>
        <source>Fails after</source>
        <translation>Fails after</translation>
    </message>
    <message>
        <source>The next usable station, which is too far</source>
        <translation>The next usable station, which is too far</translation>
    </message>
    <message>
        <source>Next station</source>
        <translation>Next station</translation>
    </message>
    <message>
        <source>How much longer the stretch is than the vehicle can drive</source>
        <translation>How much longer the stretch is than the vehicle can drive</translation>
    </message>
    <message>
        <source>Too long by</source>
        <translation>Too long by</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::TripsPanel</name>
    <message>
        <source>There are no trips: the scenario has no roads, or no two cities on them.</source>
        <translation>There are no trips: the scenario has no roads, or no two cities on them.</translation>
    </message>
    <message>
        <source>Run a scenario to see which trips are possible.</source>
        <translation>Run a scenario to see which trips are possible.</translation>
    </message>
    <message>
        <source>%1 of %2 trips between %3 cities are possible (%4 % by weight)</source>
        <translation>%1 of %2 trips between %3 cities are possible (%4 % by weight)</translation>
    </message>
    <message>
        <source>Weight: people of both cities multiplied, over the square of the distance</source>
        <translation>Weight: people of both cities multiplied, over the square of the distance</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Trips</translation>
    </message>
    <message>
        <source>&amp;Vehicle:</source>
        <translation>&amp;Vehicle:</translation>
    </message>
    <message>
        <source>What can be driven with this kind of connector and range</source>
        <translation>What can be driven with this kind of connector and range</translation>
    </message>
    <message>
        <source>Only trips that &amp;fail</source>
        <translation>Only trips that &amp;fail</translation>
    </message>
    <message>
        <source>Trips between cities</source>
        <translation>Trips between cities</translation>
    </message>
    <message>
        <source>Click a trip, or press Enter, to see its way on the map</source>
        <translation>Click a trip, or press Enter, to see its way on the map</translation>
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
        <translation>Coordinates under the cursor</translation>
    </message>
    <message>
        <source>Scale in the middle of the map, for pixels of 0.28 mm</source>
        <translation>Scale in the middle of the map, for pixels of 0.28 mm</translation>
    </message>
    <message>
        <source>WGS 84 / EPSG:4326</source>
        <translation>WGS 84 / EPSG:4326</translation>
    </message>
    <message>
        <source>Coordinates are WGS 84 longitude and latitude; the map is drawn in Web Mercator (EPSG:3857). Lengths are measured on the ellipsoid.</source>
        <translation>Coordinates are WGS 84 longitude and latitude; the map is drawn in Web Mercator (EPSG:3857). Lengths are measured on the ellipsoid.</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WeightStudyJob</name>
    <message>
        <source>How stable the ranks are</source>
        <translation>How stable the ranks are</translation>
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
        <translation>within %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Weight of %1</translation>
    </message>
    <message>
        <source>Share of this criterion in the score</source>
        <translation>Share of this criterion in the score</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>The criteria of the scenario appear here after its first run.</source>
        <translation>The criteria of the scenario appear here after its first run.</translation>
    </message>
    <message>
        <source>Move a slider: sites are scored and ranked again at once.</source>
        <translation>Move a slider: sites are scored and ranked again at once.</translation>
    </message>
    <message>
        <source>&amp;Reset weights</source>
        <translation>&amp;Reset weights</translation>
    </message>
    <message>
        <source>Back to the weights of the last run</source>
        <translation>Back to the weights of the last run</translation>
    </message>
    <message>
        <source>Say of each pair which criterion matters more, and how many times as much.</source>
        <translation>Say of each pair which criterion matters more, and how many times as much.</translation>
    </message>
    <message>
        <source>Give 100 points to the criterion whose change from worst to best matters most, and the others in proportion.</source>
        <translation>Give 100 points to the criterion whose change from worst to best matters most, and the others in proportion.</translation>
    </message>
    <message>
        <source>Trying other weights…</source>
        <translation>Trying other weights…</translation>
    </message>
    <message>
        <source>Weights &amp;from</source>
        <translation>Weights &amp;from</translation>
    </message>
    <message>
        <source>Stated one by one</source>
        <translation>Stated one by one</translation>
    </message>
    <message>
        <source>Swing points</source>
        <translation>Swing points</translation>
    </message>
    <message>
        <source>Pairwise comparisons (AHP)</source>
        <translation>Pairwise comparisons (AHP)</translation>
    </message>
    <message>
        <source>Where the weights come from; saved with the scenario</source>
        <translation>Where the weights come from; saved with the scenario</translation>
    </message>
    <message>
        <source>Ran&amp;k by</source>
        <translation>Ran&amp;k by</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>Weighted sum</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>How values and weights become a score: their weighted sum, or closeness to the best of all sites</source>
        <translation>How values and weights become a score: their weighted sum, or closeness to the best of all sites</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WhatIf</name>
    <message>
        <source>Choosing the sites again</source>
        <translation>Choosing the sites again</translation>
    </message>
    <message>
        <source>&amp;Pin in the plan</source>
        <translation>&amp;Pin in the plan</translation>
    </message>
    <message>
        <source>The selected sites must be in the plan; it is chosen again (Ctrl+P)</source>
        <translation>The selected sites must be in the plan; it is chosen again (Ctrl+P)</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>&amp;Forbid</translation>
    </message>
    <message>
        <source>The selected sites must not be in the plan; it is chosen again (Ctrl+Shift+P)</source>
        <translation>The selected sites must not be in the plan; it is chosen again (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>F&amp;ree</source>
        <translation>F&amp;ree</translation>
    </message>
    <message>
        <source>The selected sites are neither pinned nor forbidden (Ctrl+Alt+P)</source>
        <translation>The selected sites are neither pinned nor forbidden (Ctrl+Alt+P)</translation>
    </message>
    <message>
        <source>Free &amp;all</source>
        <translation>Free &amp;all</translation>
    </message>
    <message>
        <source>No site is pinned or forbidden any more</source>
        <translation>No site is pinned or forbidden any more</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::WindowMenus</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Units</translation>
    </message>
    <message>
        <source>&amp;Kilometres</source>
        <translation>&amp;Kilometres</translation>
    </message>
    <message>
        <source>&amp;Miles</source>
        <translation>&amp;Miles</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>&amp;Follow the system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>About Corredor</source>
        <translation>About Corredor</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Corredor %1&lt;/h3&gt;&lt;p&gt;EV charging on both sides of the United States–Mexico border: what exists, where the gaps are, and what should come next.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Corredor %1&lt;/h3&gt;&lt;p&gt;EV charging on both sides of the United States–Mexico border: what exists, where the gaps are, and what should come next.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Scenario</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>&amp;Find a site</source>
        <translation>&amp;Find a site</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zoom in (also with the wheel, or + on the map)</source>
        <translation>Zoom in (also with the wheel, or + on the map)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>Zoom out (also with the wheel, or - on the map)</source>
        <translation>Zoom out (also with the wheel, or - on the map)</translation>
    </message>
    <message>
        <source>&amp;Whole region</source>
        <translation>&amp;Whole region</translation>
    </message>
    <message>
        <source>Show the whole region (also with Home on the map)</source>
        <translation>Show the whole region (also with Home on the map)</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Full &amp;screen</translation>
    </message>
    <message>
        <source>Get &amp;data…</source>
        <translation>Get &amp;data…</translation>
    </message>
    <message>
        <source>Where open data of both countries can be had, and under what licence</source>
        <translation>Where open data of both countries can be had, and under what licence</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;About Corredor</source>
        <translation>&amp;About Corredor</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::Workspaces</name>
    <message>
        <source>&amp;Siting</source>
        <translation>&amp;Siting</translation>
    </message>
    <message>
        <source>Candidate sites, weights and the plan: what should come next (F6)</source>
        <translation>Candidate sites, weights and the plan: what should come next (F6)</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Landscape</translation>
    </message>
    <message>
        <source>Stations, charts, corridors and review: what exists (F7)</source>
        <translation>Stations, charts, corridors and review: what exists (F7)</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ZoneView</name>
    <message>
        <source>colour the zones</source>
        <translation>colour the zones</translation>
    </message>
</context>
<context>
    <name>corredor::desktop::ZonesPanel</name>
    <message>
        <source>Limits are at most %1 ascending numbers between semicolons: 0; 10; 50</source>
        <translation>Limits are at most %1 ascending numbers between semicolons: 0; 10; 50</translation>
    </message>
    <message>
        <source>Zones are shown as outlines. Choose what their colours should say.</source>
        <translation>Zones are shown as outlines. Choose what their colours should say.</translation>
    </message>
    <message>
        <source>The results say nothing of zones: the scenario needs zones, roads and people.</source>
        <translation>The results say nothing of zones: the scenario needs zones, roads and people.</translation>
    </message>
    <message>
        <source>The classes are the same on both sides of the border; the legend is with the layers. No record is not the same as no charger.</source>
        <translation>The classes are the same on both sides of the border; the legend is with the layers. No record is not the same as no charger.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>&amp;Colour by:</source>
        <translation>&amp;Colour by:</translation>
    </message>
    <message>
        <source>C&amp;lasses by:</source>
        <translation>C&amp;lasses by:</translation>
    </message>
    <message>
        <source>&amp;Number of classes:</source>
        <translation>&amp;Number of classes:</translation>
    </message>
    <message>
        <source>Li&amp;mits between classes:</source>
        <translation>Li&amp;mits between classes:</translation>
    </message>
    <message>
        <source>for example 0; 10; 50</source>
        <translation>for example 0; 10; 50</translation>
    </message>
    <message>
        <source>Nothing: outlines</source>
        <translation>Nothing: outlines</translation>
    </message>
</context>
</TS>
