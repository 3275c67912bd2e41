import Disclosure

extension SyntheticDocument {
  /// The truth as a file beside real truth files: the same keys and states, and what is seeded.
  public var truthJSON: String {
    let cells = CellKey.all.map { key in "\"\(key)\":\(truth[key].json)" }
    let names = faults.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    let broken = defects.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"schema\":\"report-truth/1\",\"synthetic\":true,\"file\":\"\(name)\","
      + "\"county\":\"\(division.name)\",\"code\":\"\(division.code)\",\"year\":\(year),"
      + "\"layout\":\"\(layout.rawValue)\",\"faults\":[\(names)],\"defects\":[\(broken)],"
      + "\"cells\":{\(cells.joined(separator: ","))}}\n"
  }
}

extension CellTruth {
  fileprivate var json: String {
    var members = ["\"state\":\"\(state.rawValue)\""]
    if state == .value, let value { members.append("\"value\":\(value)") }
    if let unit { members.append("\"unit\":\"\(unit)\"") }
    if isUndecidable { members.append("\"undecidable\":true") }
    return "{\(members.joined(separator: ","))}"
  }
}
