#!/usr/bin/python3
"""The peers of bench_network on the same graph: scipy, igraph, networkx, as far as they are there.

usage: network_peers.py FOLDER MATRIX_SOURCES ONE_TO_ALL_SOURCES
FOLDER holds tail, head (int32), cost (float64; one entry a directed edge), origins,
destinations and sources (int32), all in the machine's byte order. One JSON line a figure.
"""
import json
import sys
import time


def say(peer, job, **figures):
    print(json.dumps({"peer": peer, "case": job, **figures}), flush=True)


def timed(peer, job, call, **figures):
    begin = time.perf_counter()
    call()
    say(peer, job, seconds=round(time.perf_counter() - begin, 3), **figures)


def scipy_figures(np, data, matrix_sources, one_to_all_sources):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    nodes = int(max(data["tail"].max(), data["head"].max())) + 1
    graph = csr_matrix((data["cost"], (data["tail"], data["head"])), shape=(nodes, nodes))
    origins = data["origins"][:matrix_sources]
    timed("scipy", "matrix", lambda: [dijkstra(graph, indices=o)[data["destinations"]] for o in origins],
          sources=len(origins))
    sources = data["sources"][:one_to_all_sources]
    timed("scipy", "one_to_all", lambda: [dijkstra(graph, indices=s) for s in sources], sources=len(sources))
    timed("scipy", "nearest_source",
          lambda: dijkstra(graph, indices=data["sources"], min_only=True, return_predecessors=True))


def igraph_figures(np, data, matrix_sources, one_to_all_sources):
    import igraph
    graph = igraph.Graph(edges=list(zip(data["tail"].tolist(), data["head"].tolist())), directed=True)
    weights = data["cost"].tolist()
    origins = data["origins"][:matrix_sources].tolist()
    targets = data["destinations"].tolist()
    timed("igraph", "matrix", lambda: graph.distances(origins, targets, weights=weights), sources=len(origins))
    sources = data["sources"][:one_to_all_sources].tolist()
    timed("igraph", "one_to_all", lambda: [graph.distances([s], weights=weights) for s in sources],
          sources=len(sources))


def networkx_figures(np, data, matrix_sources, one_to_all_sources):
    import networkx
    graph = networkx.DiGraph()
    graph.add_weighted_edges_from(zip(data["tail"].tolist(), data["head"].tolist(), data["cost"].tolist()))
    few = data["origins"][:5].tolist()
    timed("networkx", "matrix", lambda: [networkx.single_source_dijkstra_path_length(graph, o) for o in few],
          sources=len(few))
    timed("networkx", "nearest_source",
          lambda: networkx.multi_source_dijkstra_path_length(graph, set(data["sources"].tolist())))


def main():
    folder, matrix_sources, one_to_all_sources = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    peers = {"scipy": scipy_figures, "igraph": igraph_figures, "networkx": networkx_figures}
    try:
        import numpy as np
    except ImportError:
        for peer in peers:
            say(peer, "all", peer_absent=True)
        return
    kinds = {"tail": "i4", "head": "i4", "cost": "f8", "origins": "i4", "destinations": "i4", "sources": "i4"}
    data = {name: np.fromfile(f"{folder}/{name}", dtype=kind) for name, kind in kinds.items()}
    for peer, figures in peers.items():
        try:
            figures(np, data, matrix_sources, one_to_all_sources)
        except ImportError:
            say(peer, "all", peer_absent=True)


main()
