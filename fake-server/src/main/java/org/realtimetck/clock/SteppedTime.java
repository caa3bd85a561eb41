package org.realtimetck.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that stands until somebody steps it: nothing is due before. */
public final class SteppedTime implements Timekeeper {

    private final Instant start;
    private final Queue<Appointment> appointments = new PriorityQueue<>();
    private Duration passed = Duration.ZERO;
    private long made;

    public SteppedTime(Instant start) {
        this.start = start;
    }

    /** What is to be done when; of two for one moment, the earlier made comes first. */
    private record Appointment(Duration due, long number, Runnable work) implements Comparable<Appointment> {
        @Override
        public int compareTo(Appointment other) {
            int byTime = due.compareTo(other.due);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    @Override
    public synchronized Instant instant() {
        return start.plus(passed);
    }

    /** Work for now is done at once, on the caller's thread. */
    @Override
    public Runnable after(Duration duration, Runnable work) {
        if (duration.isZero() || duration.isNegative()) {
            work.run();
            return () -> {};
        }
        Appointment appointment = make(duration, work);
        return () -> callOff(appointment);
    }

    private synchronized Appointment make(Duration duration, Runnable work) {
        Appointment appointment = new Appointment(passed.plus(duration), made++, work);
        appointments.add(appointment);
        return appointment;
    }

    private synchronized void callOff(Appointment appointment) {
        appointments.remove(appointment);
    }

    /**
     * Lets time pass, and does what is due by then in its order. What this leads to counts from the new time: a response
     * under way goes on by one piece for each step.
     *
     * @param step above zero
     */
    public void advance(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("expected a step forward, got " + step);
        }
        due(step).forEach(appointment -> appointment.work().run());
    }

    private synchronized List<Appointment> due(Duration step) {
        passed = passed.plus(step);
        List<Appointment> due = new ArrayList<>();
        while (!appointments.isEmpty() && appointments.element().due().compareTo(passed) <= 0) {
            due.add(appointments.remove());
        }
        return due;
    }
}
