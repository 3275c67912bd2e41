import Foundation
import Graphics
import TestSupport
import Testing
import Yams

@testable import Ingestion

/// The JSON Schema that editors use, held against the reader and the specifications.
@Suite struct ChartSchemaTests {
  private func schema() throws -> [String: Any] {
    let data = Data(try Checkout.text("Charts/chart.schema.json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func object(_ path: String...) throws -> [String: Any] {
    var node = try schema()
    for key in path { node = try #require(node[key] as? [String: Any], "\(key)") }
    return node
  }

  private func keys(_ node: [String: Any]) throws -> Set<String> {
    Set(try #require(node["properties"] as? [String: Any]).keys)
  }

  private func words(_ node: [String: Any], _ key: String) throws -> [String] {
    let properties = try #require(node["properties"] as? [String: Any])
    return try #require((properties[key] as? [String: Any])?["enum"] as? [String])
  }

  @Test func itListsExactlyTheKeysThatTheReaderAccepts() throws {
    #expect(try keys(schema()) == Set(SpecKeys.root))
    #expect(
      try keys(object("definitions", "data")) == Set(SpecKeys.sources + SpecKeys.selection))
    #expect(try keys(object("definitions", "facet")) == Set(SpecKeys.facet))
    #expect(try keys(object("definitions", "mark")) == Set(SpecKeys.mark))
    #expect(try keys(object("definitions", "encoding")) == Set(SpecKeys.encoding))
  }

  @Test func itListsExactlyTheWordsThatTheReaderAccepts() throws {
    let mark = try object("definitions", "mark")
    let encoding = try object("definitions", "encoding")
    #expect(try words(mark, "type") == ChartSpec.MarkType.allCases.map(\.rawValue))
    #expect(try words(mark, "stack") == ChartSpec.Stack.allCases.map(\.rawValue))
    #expect(try words(encoding, "field") == SpecKeys.words + SpecKeys.numbers)
    #expect(try words(encoding, "palette") == SpecKeys.palettes)
    #expect(try words(encoding, "scale") == ChartSpec.ScaleType.allCases.map(\.rawValue))
    let data = try object("definitions", "data")
    #expect(try words(data, "order") == ChartSpec.Order.allCases.map(\.rawValue))
    let facet = try object("definitions", "facet")
    #expect(try words(facet, "scale") == ChartSpec.FacetScale.allCases.map(\.rawValue))
  }

  @Test(arguments: ChartFolder(path: Checkout.root + "/Charts").names())
  func everySpecificationIsValid(name: String) throws {
    let yaml = try Checkout.text("Charts/specs/\(name).yaml")
    #expect(yaml.hasPrefix("# yaml-language-server: $schema=../chart.schema.json"), "\(name)")
    let value = try #require(try Yams.load(yaml: yaml))
    #expect(try problem(value, try schema(), at: name) == nil)
  }

  @Test(arguments: [
    "title: a\ndata: { group: outcomes }\nmarks: []",
    "title: a\ndata: { group: outcomes, trend: b }\nmarks: [{ type: bar, encode: {} }]",
    "title: a\ndata: { group: outcomes }\nmarks: [{ type: pie, encode: {} }]",
    "title: a\ndata: { group: outcomes }\nmarks: [{ type: bar, encode: {} }]\ncolor: red",
  ])
  func whatTheReaderRefusesIsInvalid(yaml: String) throws {
    let value = try #require(try Yams.load(yaml: yaml))
    #expect(try problem(value, try schema(), at: "") != nil)
    #expect(throws: IngestionError.self) {
      try ChartSpec(yaml: Array(yaml.utf8), name: "test", path: "test.yaml")
    }
  }

  /// The first violation of the words of JSON Schema that our schema uses, or `nil`.
  private func problem(_ value: Any, _ rule: [String: Any], at path: String) throws -> String? {
    if let reference = rule["$ref"] as? String {
      let name = try #require(reference.split(separator: "/").last.map(String.init))
      return try problem(value, try object("definitions", name), at: path)
    }
    if let words = rule["enum"] as? [String], !words.contains((value as? String) ?? "") {
      return "\(path): \(value)"
    }
    switch rule["type"] as? String {
    case "string": return value is String ? nil : "\(path) is no string"
    case "boolean": return value is Bool ? nil : "\(path) is no boolean"
    case "integer": return value is Int ? nil : "\(path) is no integer"
    case "array": return try arrayProblem(value, rule, at: path)
    case "object": return try objectProblem(value, rule, at: path)
    default: return nil
    }
  }

  private func arrayProblem(_ value: Any, _ rule: [String: Any], at path: String) throws -> String?
  {
    guard let items = value as? [Any] else { return "\(path) is no array" }
    if items.count < (rule["minItems"] as? Int ?? 0) { return "\(path) is too short" }
    let item = try #require(rule["items"] as? [String: Any])
    return try items.lazy.compactMap { try problem($0, item, at: path + "[]") }.first
  }

  private func objectProblem(_ value: Any, _ rule: [String: Any], at path: String) throws
    -> String?
  {
    guard let object = value as? [String: Any] else { return "\(path) is no object" }
    let properties = try #require(rule["properties"] as? [String: Any])
    if let unknown = object.keys.first(where: { properties[$0] == nil }) {
      return "\(path): unknown \(unknown)"
    }
    for key in rule["required"] as? [String] ?? [] where object[key] == nil {
      return "\(path) lacks \(key)"
    }
    if let ways = rule["oneOf"] as? [[String: [String]]] {
      let met = ways.count { ($0["required"] ?? []).allSatisfy { object[$0] != nil } }
      if met != 1 { return "\(path) meets \(met) ways" }
    }
    for (key, inner) in object {
      let next = try #require(properties[key] as? [String: Any])
      if let found = try problem(inner, next, at: "\(path).\(key)") { return found }
    }
    return nil
  }
}
