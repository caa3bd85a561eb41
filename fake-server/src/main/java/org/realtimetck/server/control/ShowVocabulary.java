package org.realtimetck.server.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlaceBook;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.transport.http.HttpReply;
import org.realtimetck.transport.relay.distortion.DistortionBook;
import org.realtimetck.transport.relay.distortion.MomentBook;
import org.realtimetck.transport.upgrade.UpgradeFaultBook;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;

/** The vocabulary of what can go wrong. */
final class ShowVocabulary implements Endpoint {

    @Override
    public Outline outline() {
        return Outline.get(
                "/vocabulary",
                "showVocabulary",
                "All that can be asked to go wrong, and when.",
                "faults and their places, faults of the upgrade, distortions of the network and their moments");
    }

    @Override
    public HttpReply reply(Ask ask) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("faults", faults());
        told.put("places", terms(PlaceBook.all()));
        told.put("upgrade", terms(UpgradeFaultBook.all()));
        told.put("network", terms(DistortionBook.all()));
        told.put("moments", terms(MomentBook.all()));
        return Json.ok(told);
    }

    private static List<Map<String, Object>> faults() {
        return FaultBook.all().terms().stream()
                .map(term -> {
                    Map<String, Object> told = told(term);
                    told.put("places", places(term.example()));
                    told.put("atOnce", StrikeFault.waitsForNoFrame(term));
                    return told;
                })
                .toList();
    }

    private static List<String> places(Fault fault) {
        return PlaceBook.all().terms().stream()
                .filter(place -> PlacedFault.strikesFrames(fault) == place.example() instanceof Place.Upon)
                .map(Term::name)
                .toList();
    }

    private static <T> List<Map<String, Object>> terms(Vocabulary<T> vocabulary) {
        return vocabulary.terms().stream().map(ShowVocabulary::told).toList();
    }

    private static Map<String, Object> told(Term<?> term) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", term.name());
        told.put("family", term.family());
        told.put("does", term.does());
        told.put("goodClient", term.goodClient());
        told.put(
                "parameters",
                term.parameters().stream().map(ShowVocabulary::told).toList());
        return told;
    }

    private static Map<String, Object> told(Parameter parameter) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", parameter.name());
        told.put("says", parameter.says());
        told.put("takes", Parameter.wanted(parameter.kind()));
        told.put("required", parameter.usual() == null);
        told.put("example", parameter.example());
        return told;
    }
}
