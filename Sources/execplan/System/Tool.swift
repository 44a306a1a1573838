enum Tool {
  static let name = "execplan"
  static let version = "0.1.0"
  static let homepage = "https://github.com/execplan/execplan"
}
