CommandLineTool.runAndExit()
