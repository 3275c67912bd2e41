/// Partial tables of the same node whose products of factorials are equal.
struct TablePath {
  /// The part of the key that the filled columns contribute.
  let key: Int
  /// The probability of these partial tables, given the node at which they begin.
  var weight: Double

  /// The paths in the order of their keys, equal ones taken together.
  static func merged(_ paths: [TablePath]) -> [TablePath] {
    var result: [TablePath] = []
    result.reserveCapacity(paths.count)
    for path in paths.sorted(by: { $0.key < $1.key }) {
      if let last = result.last, last.key == path.key {
        result[result.count - 1].weight += path.weight
      } else {
        result.append(path)
      }
    }
    return result
  }
}
