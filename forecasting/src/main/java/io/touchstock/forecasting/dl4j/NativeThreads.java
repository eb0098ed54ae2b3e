package io.touchstock.forecasting.dl4j;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Threads of ND4J's own. */
final class NativeThreads {
    private NativeThreads() {}

    /** One thread a network: with more, ND4J's threads wait for each other. Only works once a backend is loaded. */
    static void one() {
        Nd4j.create(1).close();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
