/// All tables with given margins, as paths through a network.
///
/// After Mehta and Patel (1983), "A network algorithm for performing Fisher's exact test in r × c
/// contingency tables". Columns are filled one after the other; a node is what is left of the row
/// totals, sorted, because from there on the order of the rows no longer matters. An edge fills one
/// column: it carries the conditional probability of doing so and its part −Σ ln x! of the logarithm of
/// the probability of the whole table, as a key of `LogFactorialTable`.
struct TableNetwork {
  /// How much work is worth an exact answer, counted so that the outcome never depends on time.
  struct Limits {
    /// The largest number of ways of filling a column, over all nodes and columns.
    var edges = 1_200_000
    /// The largest number of different partial tables kept at once.
    var paths = 1_000_000
    /// The largest number of extensions of a partial table by a column, over all columns.
    var extensions = 40_000_000
    /// The largest total of a table.
    var total = 20_000
  }

  /// A way of filling the next column from a node.
  struct Edge {
    let target: Int
    let key: Int
    var probability: Double
  }

  /// The edges out of each node of each stage; behind the last column there is one node.
  let stages: [[[Edge]]]
  /// The key at or below which a table counts: that of the observed one and the tolerance.
  let threshold: Int
  private let limits: Limits

  /// The network of a table without empty lines, or `nil` when it exceeds the limits.
  init?(_ table: ContingencyTable, limits: Limits = Limits()) {
    guard table.total <= limits.total else { return nil }
    let factorials = LogFactorialTable(upTo: table.total)
    var nodes = [table.rowTotals.sorted()]
    var stages: [[[Edge]]] = []
    var room = limits.edges
    for column in table.columnTotals.sorted(by: >) {
      guard Self.estimatedEdges(from: nodes, column: column) <= Double(room) else { return nil }
      var stage = NetworkStage(column: column, factorials: factorials)
      var filled: [[Edge]] = []
      for node in nodes {
        guard let edges = stage.edges(from: node, limit: room) else { return nil }
        room -= edges.count
        filled.append(edges)
      }
      nodes = stage.targets
      stages.append(filled)
    }
    self.stages = stages
    self.limits = limits
    threshold = table.counts.joined().reduce(LogFactorialTable.tolerance) {
      $0 - factorials.keys[$1]
    }
  }

  /// How many edges a stage will have, from some of its nodes: most tables that are out of reach are
  /// told so before the work is done.
  private static func estimatedEdges(from nodes: [[Int]], column: Int) -> Double {
    let step = Swift.max(1, nodes.count / 64)
    let sample = stride(from: 0, to: nodes.count, by: step).map { position in
      NetworkStage.ways(ofFilling: column, from: nodes[position])
    }
    return sample.reduce(0, +) / Double(sample.count) * Double(nodes.count)
  }

  /// The p-value, or `nil` when it takes more than the limits allow.
  ///
  /// Paths grow from both ends of the network, always where it costs less, until they meet; each is
  /// dropped as soon as the bounds decide whether its tables count.
  func pValue() -> Double? {
    let bounds = PathBounds(stages)
    var heads = PathHeads()
    var tails = PathTails()
    var (first, last) = (0, stages.count)
    var extensions = 0
    while first < last {
      let (forward, backward) = (
        heads.cost(of: stages[first]), tails.cost(of: stages[last - 1])
      )
      extensions += Swift.min(forward, backward)
      guard extensions <= limits.extensions else { return nil }
      if forward <= backward {
        heads.extend(through: stages[first], bounds.rest[first + 1], threshold)
        first += 1
      } else {
        last -= 1
        tails.extend(through: stages[last], bounds.past[last], threshold)
      }
      guard heads.count + tails.count <= limits.paths else { return nil }
    }
    return Swift.min(heads.decided + heads.joined(with: tails, threshold), 1)
  }
}
