package io.hazardflow.notice.channel;

import java.util.concurrent.TimeUnit;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.camunda.connect.spi.ConnectorConfigurator;

/**
 * Prepares the http-connector, of which there is one a JVM: it follows no redirect, repeats nothing by itself, keeps no cookies and unpacks
 * nothing; each call goes through {@link ChannelCalls} of the engine that makes it.
 */
public class ConnectorSetup implements ConnectorConfigurator<HttpConnectorImpl> {

    private static final int CONNECTIONS = 32;
    private static final int CONNECTION_LIFE_SECONDS = 60;

    @Override
    public Class<HttpConnectorImpl> getConnectorClass() {
        return HttpConnectorImpl.class;
    }

    @Override
    public void configure(HttpConnectorImpl connector) {
        connector.setHttpClient(client());
        connector.addRequestInterceptor(invocation -> calls().make(invocation));
    }

    private static CloseableHttpClient client() {
        return HttpClients.custom().useSystemProperties().disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
            .disableContentCompression().setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS)
            .setConnectionTimeToLive(CONNECTION_LIFE_SECONDS, TimeUnit.SECONDS).build();
    }

    private static ChannelCalls calls() {
        return (ChannelCalls) Context.getProcessEngineConfiguration().getExpressionManager().createExpression("${" + ChannelCalls.BEAN + "}")
            .getValue(Context.getBpmnExecutionContext().getExecution());
    }
}
