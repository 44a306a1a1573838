import TestSupport
import Testing

@testable import execplan

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct FileReaderTests {
  private func reason(_ path: String, limit: Int = 1 << 20) -> FileError.Reason? {
    do throws(FileError) {
      _ = try FileReader(sizeLimit: limit).read(Path(path))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 100_000, 300_001])
  func wholeFiles(size: Int) throws {
    let folder = try TemporaryDirectory()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write("a.md", bytes)
    #expect(try FileReader.default.read(Path(path)) == bytes)
    #expect(reason(path, limit: size) == nil)
    if size > 0 { #expect(reason(path, limit: size - 1) == .tooLarge(limit: size - 1)) }
  }

  /// A file may grow or shrink after its size is read.
  @Test(arguments: [1, 4095, 4096, 4097, 10_000])
  func aFileWhoseSizeChanges(size: Int) throws {
    let folder = try TemporaryDirectory()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = Path(try folder.write("a.md", bytes))
    for announced in [0, 1, size - 1, size, size + 1, size + 5000, 4095, 4096] {
      for limit in [size, size + 1, 1 << 20] {
        let file = try Descriptor(opening: path, for: .reading)
        #expect(try file.readAll(expecting: announced, limit: limit) == bytes, "\(announced), \(limit)")
      }
      let file = try Descriptor(opening: path, for: .reading)
      #expect(try file.readAll(expecting: announced, limit: size - 1) == nil, "\(announced)")
    }
  }

  @Test func directoriesAndDevicesAreRefused() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("a.md", "")
    #expect(reason(folder.path) == .isDirectory)
    #expect(reason(folder.path("gone.md")) == .notFound)
    #expect(reason(path + "/b.md") == .notFound)
    #expect(reason("") == .emptyPath)
    #expect(reason("/dev/null") == .notAFile)
    let pipe = folder.path("pipe.md")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(reason(pipe) == .notAFile)
  }

  @Test func aFileThatReportsNoSize() throws {
    #if os(Linux)
      // Kernel files report size 0 but are not empty.
      #expect(try !FileReader.default.read(Path("/proc/self/status")).isEmpty)
    #endif
  }

  @Test func standardInput() throws {
    let reader = FileReader(sizeLimit: 3)
    #expect(try reader.read(.bytes([1, 2, 3]), named: Path("-")) == [1, 2, 3])
    #expect(throws: FileError(path: Path("-"), reason: .tooLarge(limit: 3))) {
      try reader.read(.bytes([1, 2, 3, 4]), named: Path("-"))
    }
  }
}
