package org.realtimetck.coverage;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is given as code where an error is made, through one method that puts a code together if need be. */
final class ErrorCodeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** Who takes a code, with how many arguments, and as which of them. */
    private static final Map<String, Integer> MAKERS = Map.of(
            "invalidRequest/3", 0,
            "at/3", 1,
            "body/2", 0,
            "ErrorBody/5", 1,
            "Failure/3", 1,
            "Failure/2", 1,
            "TranscriptionError/4", 1);

    private final Set<String> codes = new TreeSet<>();
    private final Map<String, List<List<String>>> literalArguments = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** A code with a gap that a parameter of the method fills. */
    private record Pattern(String before, String method, int parameter, String after) {}

    Set<String> codes() {
        Set<String> all = new TreeSet<>(codes);
        for (Pattern pattern : patterns) {
            for (List<String> arguments : literalArguments.getOrDefault(pattern.method, List.of())) {
                String filling = pattern.parameter < arguments.size() ? arguments.get(pattern.parameter) : "";
                if (filling.isEmpty()) {
                    throw new IllegalStateException(
                            "expected a literal for the code that " + pattern.method + " puts together");
                }
                all.add(pattern.before + filling + pattern.after);
            }
        }
        return all;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        ExpressionTree called = call.getMethodSelect();
        String name = called instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : String.valueOf(called);
        literalArguments
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(call.getArguments().stream().map(ErrorCodeScanner::literal).toList());
        made(name, call.getArguments());
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree making, @Nullable Void nothing) {
        String name = String.valueOf(making.getIdentifier());
        made(name.substring(name.lastIndexOf('.') + 1), making.getArguments());
        return super.visitNewClass(making, nothing);
    }

    private void made(String maker, List<? extends ExpressionTree> arguments) {
        Integer place = MAKERS.get(maker + "/" + arguments.size());
        if (place != null) {
            code(arguments.get(place));
        }
    }

    private void code(ExpressionTree code) {
        if (code instanceof LiteralTree literal) {
            if (literal.getValue() != null) {
                codes.add(String.valueOf(literal.getValue()));
            }
        } else if (code instanceof ConditionalExpressionTree choice) {
            code(choice.getTrueExpression());
            code(choice.getFalseExpression());
        } else if (code instanceof BinaryTree sum) {
            patterns.add(pattern(sum));
        } else if (!isPassedOn(code)) {
            throw new IllegalStateException("expected a literal, or a code passed on under that name, got " + code
                    + " in " + getCurrentPath().getCompilationUnit().getSourceFile());
        }
    }

    /** {@code code} handed through, or {@code other.code()}: somebody else has made it. */
    private static boolean isPassedOn(ExpressionTree code) {
        String text = String.valueOf(code);
        return text.equals("code") || text.endsWith(".code()");
    }

    private Pattern pattern(BinaryTree sum) {
        List<ExpressionTree> terms = new ArrayList<>();
        collect(sum, terms);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        int parameter = -1;
        for (ExpressionTree term : terms) {
            if (term instanceof IdentifierTree gap && parameter < 0) {
                parameter = parameterNamed(gap.getName().toString());
            } else {
                (parameter < 0 ? before : after).append(literal(term));
            }
        }
        return new Pattern(before.toString(), method().getName().toString(), parameter, after.toString());
    }

    private static void collect(ExpressionTree sum, List<ExpressionTree> terms) {
        if (sum instanceof BinaryTree two) {
            collect(two.getLeftOperand(), terms);
            collect(two.getRightOperand(), terms);
        } else {
            terms.add(sum);
        }
    }

    private int parameterNamed(String name) {
        List<String> names = method().getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        if (!names.contains(name)) {
            throw new IllegalStateException("expected a parameter of " + method().getName() + ", got " + name);
        }
        return names.indexOf(name);
    }

    private MethodTree method() {
        for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                return method;
            }
        }
        throw new IllegalStateException(
                "expected a method around " + getCurrentPath().getLeaf());
    }

    private static String literal(ExpressionTree expression) {
        return expression instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "";
    }
}
