/** {@code talk} runs an errand and ends, {@code adapter} serves the kit until it says stop. */
public final class Main {

    public static void main(String[] arguments) throws Exception {
        boolean well =
                switch (arguments.length == 1 ? arguments[0] : "") {
                    case "talk" -> Talk.run();
                    case "adapter" -> Adapter.run();
                    default -> throw new IllegalArgumentException("expected talk or adapter");
                };
        System.exit(well ? 0 : 1);
    }
}
