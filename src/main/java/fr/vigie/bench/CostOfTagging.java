package fr.vigie.bench;

/**
 * What a tagger costs.
 *
 * @param tokensPerCpuSecond names alone, on one thread, warm
 * @param loadSeconds from nothing to ready, by the clock, the first time in this process
 * @param loadCpuSeconds the same in processor time, of all threads that load and of those that compile meanwhile
 * @param heapMegabytes what stays on the heap for it, after collecting
 */
public record CostOfTagging(
        double tokensPerCpuSecond, double loadSeconds, double loadCpuSeconds, double heapMegabytes) {}
