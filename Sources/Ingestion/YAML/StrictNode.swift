import Disclosure
import Yams

/// A YAML value that knows its file and line and takes no key that it does not know.
struct StrictNode {
  let path: String
  private let node: Node

  /// The document in a file.
  ///
  /// - Throws: `IngestionError` with the line where the text is no YAML.
  static func document(_ bytes: [UInt8], path: String) throws(IngestionError) -> StrictNode {
    guard let node = try optionalDocument(bytes, path: path) else {
      throw IngestionError(path: path, .invalidSettings(line: nil, problem: "文件里什么也没有"))
    }
    return node
  }

  /// The document in a file, or `nil` when the file holds comments alone.
  ///
  /// - Throws: `IngestionError` with the line where the text is no YAML.
  static func optionalDocument(
    _ bytes: [UInt8], path: String
  ) throws(IngestionError) -> StrictNode? {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      // Values are asked for by what they should be: no rules that guess it, which cost milliseconds.
      return try Yams.compose(yaml: text, .basic, Constructor([:], [:], [:]), .utf8).map {
        StrictNode(path: path, node: $0)
      }
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(
      _, let problem, let mark, _)
    {
      let advice = "不是有效的 YAML，多为缩进不齐、冒号后缺空格或引号不成对（\(problem)）"
      throw IngestionError(path: path, .invalidSettings(line: mark.line, problem: advice))
    } catch {
      throw IngestionError(path: path, .invalidSettings(line: nil, problem: "不是有效的 YAML"))
    }
  }

  private init(path: String, node: Node) {
    self.path = path
    self.node = node
  }

  /// The line of the value, 1-based, or `nil` when it is not known.
  var line: Int? { node.mark?.line }

  /// An error at this place.
  func error(_ problem: String) -> IngestionError {
    IngestionError(path: path, .invalidSettings(line: line, problem: problem))
  }

  /// The values of a mapping by key.
  ///
  /// - Throws: `IngestionError` for no mapping, and for a key that is not among those allowed, with
  ///   the nearest one.
  func mapping(allowing keys: [String]) throws(IngestionError) -> [String: StrictNode] {
    guard let mapping = node.mapping else { throw error("这里应是“键: 值”") }
    var values: [String: StrictNode] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard keys.contains(name) else {
        let nearest = keys.min { first, second in
          editDistance(Array(name), Array(first)) < editDistance(Array(name), Array(second))
        }
        throw StrictNode(path: path, node: key).error(
          "不认识的键 \(name)\(nearest.map { "，是否指 \($0)" } ?? "")（可用：\(keys.joined(separator: "、"))）")
      }
      values[name] = StrictNode(path: path, node: value)
    }
    return values
  }

  /// The values of a list.
  func sequence() throws(IngestionError) -> [StrictNode] {
    guard let sequence = node.sequence else { throw error("这里应是列表（每项以“- ”开头）") }
    return sequence.map { StrictNode(path: path, node: $0) }
  }

  /// A text.
  func string() throws(IngestionError) -> String {
    guard let string = node.string else { throw error("这里应是文字") }
    return string
  }

  /// A whole number.
  func integer() throws(IngestionError) -> Int {
    guard let integer = node.int else { throw error("这里应是整数，现为“\(node.string ?? "")”") }
    return integer
  }

  /// A whole number within a range.
  func integer(in range: ClosedRange<Int>) throws(IngestionError) -> Int {
    let number = try integer()
    guard range.contains(number) else {
      throw error("应在 \(range.lowerBound) 到 \(range.upperBound) 之间，现为 \(number)")
    }
    return number
  }

  /// A truth value.
  func boolean() throws(IngestionError) -> Bool {
    guard let boolean = node.bool else { throw error("这里应是 true 或 false，现为“\(node.string ?? "")”") }
    return boolean
  }

  /// One of several words; another one is refused with the nearest.
  func choice(among words: [String]) throws(IngestionError) -> String {
    let name = try string()
    guard words.contains(name) else {
      let nearest = words.min { first, second in
        editDistance(Array(name), Array(first)) < editDistance(Array(name), Array(second))
      }
      throw error(
        "不认识“\(name)”\(nearest.map { "，是否指 \($0)" } ?? "")（可用：\(words.joined(separator: "、"))）")
    }
    return name
  }

  /// One of the cases of an enumeration by its name.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(IngestionError) -> Choice where Choice.RawValue == String {
    let name = try choice(among: Choice.allCases.map(\.rawValue))
    guard let choice = Choice(rawValue: name) else { throw error("不认识“\(name)”") }
    return choice
  }
}
