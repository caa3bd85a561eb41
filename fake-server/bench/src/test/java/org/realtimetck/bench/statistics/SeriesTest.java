package org.realtimetck.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void theMedianIsTheValueInTheMiddleWhateverTheOrder() {
        assertThat(Series.of(9, 1, 5).median()).isEqualTo(5);
        assertThat(Series.of(4).median()).isEqualTo(4);
    }

    @Test
    void betweenTwoValuesTheMedianIsHalfway() {
        assertThat(Series.of(10, 1, 3, 2).median()).isEqualTo(2.5);
    }

    @Test
    void quantilesLieBetweenValuesInProportion() {
        Series series = Series.of(0, 10, 20, 30, 40);

        assertThat(series.quantile(0)).isZero();
        assertThat(series.quantile(0.25)).isEqualTo(10);
        assertThat(series.quantile(0.9)).isCloseTo(36, within(1e-9));
        assertThat(series.quantile(1)).isEqualTo(40);
        assertThatIllegalArgumentException().isThrownBy(() -> series.quantile(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> series.quantile(Double.NaN));
    }

    @Test
    void ratiosAreMadePairByPair() {
        Series ratios = Series.of(20, 300, 4).by(Series.of(10, 100, 4));

        assertThat(ratios.values()).containsExactly(2.0, 3.0, 1.0);
        assertThat(ratios.median()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(1, 2).by(Series.of(1)));
    }

    @Test
    void nothingAndWhatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(1).by(Series.of(0)));
    }
}
