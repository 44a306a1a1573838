/// `execplan manual`: the manual page, made from the command table.
enum ManualCommand {
  static let command = Command(
    name: "manual",
    summary: "Prints the manual page, for man.",
    samples: [
      .init(line: "manual > execplan.1 && man -l execplan.1", meaning: "read it")
    ],
    positionals: [],
    options: [],
    run: { _, context throws(Failure) in
      context.output.write(ManualPage.text())
      return .success
    })
}
