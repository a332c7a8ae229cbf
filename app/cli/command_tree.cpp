#include "command_tree.h"

#include <corredor/base/resources.h>

#include <array>
#include <string_view>

namespace corredor::cli {
namespace {

struct Example {
    std::string_view command; ///< empty = the whole program
    std::string_view text;
};

constexpr std::array examples = {
    Example{"", "corredor inspect stations.csv roads.gpkg"},
    Example{"", "corredor run data/scenarios/starter.toml --out out"},
    Example{"inspect", "corredor inspect afdc.csv"},
    Example{"inspect", "corredor inspect roads.gpkg population.tif --json > sources.json"},
    Example{"validate", "corredor validate study.toml"},
    Example{"run", "corredor run study.toml --out results"},
    Example{"run", "corredor run study.toml --language es --threads 8 --verbose"},
    Example{"run", "corredor run study.toml --quiet --json | jq .plan.sites"},
    Example{"landscape", "corredor landscape study.toml"},
    Example{"landscape", "corredor landscape study.toml --out landscape --language es"},
    Example{"compare", "corredor compare out_25_sites out_40_sites"},
    Example{"compare", "corredor compare before after --out difference --language es"},
    Example{"compare", "corredor compare before after --json | jq .plan_sites"},
    Example{"solve", "corredor solve instance.json"},
    Example{"solve", "corredor solve instance.json --time-limit 300 --threads 2 > plan.json"},
    Example{
        "distances",
        "corredor distances --roads roads.gpkg --from towns.csv --to sites.csv --cutoff-km 80 "
        "--out km.csv"},
    Example{
        "distances",
        "corredor distances --roads roads.gpkg --cost time --cutoff-min 30 --crossings none "
        "--from a.csv --to b.csv --out min.csv"},
};

void addCommon(CLI::App& command, Options& options) {
    command
        .add_option(
            "--threads",
            options.threads,
            "Worker threads; 0 is one per core. Results do not depend on it.")
        ->type_name("N")
        ->check(CLI::Range(0, 1024));
    command.add_flag("-q,--quiet", options.quiet, "Show no progress.");
    command.add_flag(
        "-v,--verbose", options.verbose, "Print seconds and peak memory per stage to stderr.");
}

void addScenario(CLI::App& command, Options& options) {
    command.add_option("SCENARIO", options.scenario, "Scenario file (TOML).")
        ->required()
        ->type_name("");
    command.add_flag(
        "--allow-database",
        options.allowDatabase,
        "Let the scenario read from databases (PG:...), which reaches the network.");
}

void addResults(CLI::App& command, Options& options) {
    command.add_option("--language", options.language, "Language of summary and report.")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"en", "es"}));
    command.add_flag("--json", options.json, "Print result.json instead of a summary.");
}

void addInspect(CLI::App& app, Options& options) {
    CLI::App& command = *app.add_subcommand(
        "inspect", "Show what a source holds: kind, CRS, fields, counts, extent, issues.");
    command.add_option("FILE", options.files, "Files or folders to look into.")
        ->required()
        ->type_name("");
    command.add_option("--layer", options.layer, "Layer inside the source; default all.")
        ->type_name("NAME");
    command.add_option("--crs", options.crs, "CRS of a source that states none, e.g. EPSG:6372.")
        ->type_name("CRS");
    command.add_flag("--json", options.json, "Print JSON instead of text.");
    addCommon(command, options);
}

void addScenarioCommands(CLI::App& app, Options& options) {
    CLI::App& validate = *app.add_subcommand(
        "validate", "Check a scenario without running it; lists every fault with its line.");
    addScenario(validate, options);
    addCommon(validate, options);

    CLI::App& run = *app.add_subcommand(
        "run", "Run a scenario: read, merge, score sites, plan, and write the results.");
    addScenario(run, options);
    run.add_option("--out", options.out, "Folder for the results; \"out\" when not given.")
        ->type_name("DIR");
    run.add_option("--seed", options.seed, "Seed instead of the scenario's.")->type_name("N");
    run.add_option("--time-limit", options.timeLimitS, "Seconds for the plan instead of its own.")
        ->type_name("S")
        ->check(CLI::PositiveNumber);
    addResults(run, options);
    addCommon(run, options);

    CLI::App& landscape = *app.add_subcommand(
        "landscape", "Only what exists: stations merged and counted. Plans nothing.");
    addScenario(landscape, options);
    landscape
        .add_option("--out", options.out, "Folder for the results; without it none are written.")
        ->type_name("DIR");
    addResults(landscape, options);
    addCommon(landscape, options);
}

void addCompare(CLI::App& app, Options& options) {
    CLI::App& command = *app.add_subcommand(
        "compare", "What differs between two runs: figures, sites, scenario keys, inputs.");
    command.add_option("DIR_A", options.folderA, "Folder with the results of a run.")
        ->required()
        ->type_name("");
    command.add_option("DIR_B", options.folderB, "Folder with the results of the other run.")
        ->required()
        ->type_name("");
    command
        .add_option(
            "--out",
            options.out,
            "Folder for comparison.csv, .geojson and .html; without it none are written.")
        ->type_name("DIR");
    command
        .add_option(
            "--match-distance-m",
            options.matchDistanceM,
            "Sites of the two runs at most this far apart are one place; default 1000.")
        ->type_name("X")
        ->check(CLI::Range(0.0, 100000.0));
    command.add_option("--language", options.language, "Language of tables and page; default en.")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"en", "es"}));
    command.add_flag("--json", options.json, "Print the comparison as JSON instead of text.");
    addCommon(command, options);
}

void addSolve(CLI::App& app, Options& options) {
    CLI::App& command = *app.add_subcommand(
        "solve", "Solve a location model on plain numbers (JSON) and print the plan as JSON.");
    command
        .add_option("INSTANCE", options.instance, "Instance: max-cover, set-cover, p-median, ...")
        ->required()
        ->type_name("");
    command
        .add_option(
            "--time-limit",
            options.timeLimitS,
            "Seconds after which the best plan is printed with its bound; default 60.")
        ->type_name("S")
        ->check(CLI::PositiveNumber);
    command.add_option("--seed", options.seed, "Seed of the heuristics; default 1.")
        ->type_name("N");
    addCommon(command, options);
}

void addDistanceCosts(CLI::App& command, Options& options) {
    command.add_option("--cost", options.cost, "What is least along the way; default length.")
        ->type_name("COST")
        ->check(CLI::IsMember({"length", "time"}));
    command
        .add_option(
            "--speed-field", options.speedField, "Field with the speed, km/h or \"35 mph\".")
        ->type_name("FIELD");
    CLI::Option* km =
        command.add_option("--cutoff-km", options.cutoffKm, "Leave out farther pairs.")
            ->type_name("X")
            ->check(CLI::PositiveNumber);
    command
        .add_option(
            "--cutoff-min", options.cutoffMin, "Leave out pairs that take longer; needs cost time.")
        ->type_name("X")
        ->check(CLI::PositiveNumber)
        ->excludes(km);
}

void addDistances(CLI::App& app, Options& options) {
    CLI::App& command = *app.add_subcommand(
        "distances", "Distances by road from every point to every point within a cutoff, as CSV.");
    command.add_option("--roads", options.roads, "Road lines, any format.")
        ->required()
        ->type_name("FILE");
    command
        .add_option(
            "--crossings",
            options.crossings,
            "Ports of entry that join the two countries, or \"none\"; default the built-in ones.")
        ->type_name("FILE");
    command.add_option("--from", options.from, "Points: any table (lon, lat) or layer.")
        ->required()
        ->type_name("FILE");
    command.add_option("--to", options.to, "Points: any table (lon, lat) or layer.")
        ->required()
        ->type_name("FILE");
    command.add_option("--id-field", options.idField, "Field with the points' ids; default id.")
        ->type_name("FIELD");
    addDistanceCosts(command, options);
    command
        .add_option("--max-snap-km", options.maxSnapKm, "Farthest a point may lie from a road; 10.")
        ->type_name("X")
        ->check(CLI::PositiveNumber);
    command
        .add_option(
            "--max-gap-km", options.maxGapKm, "Farthest a road may lie from a port of entry; 10.")
        ->type_name("X")
        ->check(CLI::PositiveNumber);
    command
        .add_option(
            "--snap-tolerance-m", options.snapToleranceM, "Line ends this close are joined; 1.")
        ->type_name("X")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--out", options.out, "CSV file to write.")->required()->type_name("FILE");
    addCommon(command, options);
}

/** Commands for packagers: not shown, but part of the tree. */
void addGenerators(CLI::App& app, Options& options) {
    app.add_subcommand("completion", "Print the completion of a shell.")
        ->group("")
        ->add_option("SHELL", options.shell, "bash, zsh or fish.")
        ->required()
        ->type_name("")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    app.add_subcommand("man", "Print the manual page (roff).")->group("");
    app.add_subcommand("schema", "Print the JSON schema of scenario files.")->group("");
}

std::string footerOf(const CLI::App& command) {
    std::string text = "Examples:\n" + examplesOf(command);
    if (command.get_parent() == nullptr) {
        text += "\nExit codes:\n" + exitCodesText();
    }
    return text;
}

} // namespace

std::string exitCodesText() {
    return "  0    done\n"
           "  1    the run failed\n"
           "  2    wrong usage or invalid scenario\n"
           "  3    an input could not be read\n"
           "  4    no feasible plan\n"
           "  130  cancelled\n";
}

std::string examplesOf(const CLI::App& command) {
    const std::string name = command.get_parent() == nullptr ? std::string() : command.get_name();
    std::string text;
    for (const Example& example : examples) {
        if (example.command == name) {
            text += "  " + std::string(example.text) + '\n';
        }
    }
    return text;
}

std::unique_ptr<CLI::App> makeCommandTree(Options& options) {
    auto app = std::make_unique<CLI::App>(
        "EV charging on both sides of the US-Mexico border: what exists, what next", "corredor");
    app->set_version_flag(
        "--version", "corredor " + std::string(programVersion()), "Show version.");
    app->set_help_flag("-h,--help", "Show this help.");
    app->require_subcommand(1);
    app->get_formatter()->column_width(30);
    addInspect(*app, options);
    addScenarioCommands(*app, options);
    addCompare(*app, options);
    addSolve(*app, options);
    addDistances(*app, options);
    addGenerators(*app, options);
    app->footer(footerOf(*app));
    for (CLI::App* command : app->get_subcommands({})) {
        const bool isHidden = command->get_group().empty();
        command->footer(isHidden ? std::string() : footerOf(*command));
    }
    return app;
}

} // namespace corredor::cli
