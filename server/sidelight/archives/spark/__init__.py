"""The reading of archives on Apache Spark, by the same functions as everywhere; needs the extra `spark`."""
