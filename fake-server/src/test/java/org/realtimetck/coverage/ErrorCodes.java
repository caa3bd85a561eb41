package org.realtimetck.coverage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The codes of all errors the fake can answer with, read from its sources: there is no list that could be forgotten. */
final class ErrorCodes {

    private ErrorCodes() {}

    /**
     * @param sources the folder of the main sources
     * @throws IllegalStateException if an error is made with a code that cannot be told from the source
     */
    static Set<String> in(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> java =
                    tree.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            ErrorCodeScanner scanner = new ErrorCodeScanner();
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return scanner.codes();
        }
    }
}
