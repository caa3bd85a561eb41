package org.realtimetck.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.OneOf;
import org.realtimetck.document.ValueForm;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlaceBook;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.DistortionBook;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.MomentBook;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.transport.upgrade.UpgradeFault;
import org.realtimetck.transport.upgrade.UpgradeFaultBook;
import org.realtimetck.vocabulary.Term;

/** What goes wrong, and when. */
final class FaultForms {

    private static final int MANY = 1_000_000;

    private static final OneOf<Fault> FAULT = new OneOf<>(Alternatives.of("fault", FaultBook.all()), true);
    private static final OneOf<Place> PLACE = new OneOf<>(Alternatives.of("place", PlaceBook.all()), true);

    private static final OneOf<UpgradeFault> UPGRADE =
            new OneOf<>(Alternatives.of("upgrade fault", UpgradeFaultBook.all()), true);
    private static final Key<Integer> ATTEMPTS = Key.optional(
            "attempts", ValueForm.whole(1, MANY), "handshakes it strikes, from the first on; all if left out");
    private static final Key<Integer> OUT_OF = Key.optional(
            "out-of", ValueForm.whole(1, MANY), "after so many handshakes it begins again; never if left out");

    private static final OneOf<Distortion> DISTORTION =
            new OneOf<>(Alternatives.of("distortion", DistortionBook.all()), true);
    private static final OneOf<Moment> MOMENT = new OneOf<>(Alternatives.of("moment", MomentBook.all()), false);

    private FaultForms() {}

    /** A fault and its place are two keys of one mapping: {@code close-with: 1011} and {@code before: response.done}. */
    static Form<PlacedFault> placed() {
        return new KeysForm<>(List.of(FAULT, PLACE), found -> new PlacedFault(found.the(FAULT), found.the(PLACE)))
                .where(Map.of("oneOf", List.of(fitting(true), fitting(false))));
    }

    private static Map<String, Object> fitting(boolean uponFrames) {
        Stream<String> faults =
                named(FaultBook.all().terms(), term -> PlacedFault.strikesFrames((Fault) term.example()) == uponFrames);
        Stream<String> places =
                named(PlaceBook.all().terms(), term -> (term.example() instanceof Place.Upon) == uponFrames);
        return Map.of("allOf", List.of(anyOf(faults), anyOf(places)));
    }

    private static <T> Stream<String> named(List<Term<? extends T>> terms, Predicate<Term<? extends T>> which) {
        return terms.stream().filter(which).map(Term::name);
    }

    private static Map<String, Object> anyOf(Stream<String> keys) {
        return Map.of("anyOf", keys.map(key -> Map.of("required", List.of(key))).toList());
    }

    /** A distortion and its moment likewise; at once if it has none. */
    static Form<PlacedDistortion> distorted() {
        return new KeysForm<>(
                List.of(DISTORTION, MOMENT),
                found -> new PlacedDistortion(
                        found.the(DISTORTION), found.get(MOMENT).orElseGet(Moment.AtOnce::new)));
    }

    static Form<FaultyUpgrade> upgrade() {
        return new KeysForm<>(List.of(UPGRADE, ATTEMPTS, OUT_OF), FaultForms::upgrade)
                .where(Map.of("dependentRequired", Map.of("out-of", List.of("attempts"))));
    }

    private static FaultyUpgrade upgrade(Found found) {
        if (found.get(OUT_OF).isPresent() && found.get(ATTEMPTS).isEmpty()) {
            throw new IllegalArgumentException("expected 'attempts' beside 'out-of': how many of them it strikes");
        }
        return new FaultyUpgrade(
                found.the(UPGRADE),
                found.get(ATTEMPTS).orElse(FaultyUpgrade.ALWAYS),
                found.get(OUT_OF).orElse(FaultyUpgrade.ALWAYS));
    }
}
